import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ActionPlan,
  ActionPlanOrRefusal,
  ActionRecord,
  parseRolloutRef,
  Refusal,
  RolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesIdentity,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterGateway } from '../cluster/ClusterGateway';
import { preconditionRefusal } from '../domain/preconditionRefusal';
import { shownPlan } from '../domain/shownPlan';
import { WatchTime } from '../watch/WatchTime';
import { ActionRecordLog } from './ActionRecordLog';
import { ActionCall, ActionService } from './ActionService';
import { EffectFollower, RolloutAccess } from './EffectFollower';
import { executePlan, isUncertain, PlanExecution } from './executePlan';
import { PlanReviewer, ReviewedPlan } from './PlanReviewer';
import { ActionAttempt, recordExecution } from './recordExecution';

export interface DefaultActionServiceOptions {
  engines: readonly RolloutEngine[];
  gateway: ClusterGateway;
  follower: EffectFollower;
  /** Absent where the clusters are not asked for the rights of users. */
  planReviewer?: PlanReviewer;
  records: ActionRecordLog;
  time: Pick<WatchTime, 'now'>;
  /** Ids for records; unique over all replicas. */
  newId: () => string;
  /** Entity ref of the person behind a call. */
  actorOf: (credentials: BackstageCredentials) => Promise<string>;
}

/** What is sent, where to, and in whose name; the backend's unless given. */
interface Delivery {
  /** As it is, with the values that nobody is shown. */
  plan: ActionPlan;
  ref: RolloutRef;
  actAs?: KubernetesIdentity;
}

/** Reads afresh, compares with what the user saw, asks the engine, and does what it says. */
export class DefaultActionService implements ActionService {
  private readonly options: DefaultActionServiceOptions;

  constructor(options: DefaultActionServiceOptions) {
    this.options = options;
  }

  async plan(call: ActionCall): Promise<ActionPlanOrRefusal> {
    const ref = parseRolloutRef(call.rolloutId);
    const review = await this.review(call, { ref, isForExecution: false });
    return review.outcome === 'refusal' ? review : shownPlan(review.plan);
  }

  async request(call: ActionCall): Promise<ActionRecord> {
    const ref = parseRolloutRef(call.rolloutId);
    const [begun, review] = await Promise.all([
      this.begin(call),
      this.review(call, { ref, isForExecution: true }),
    ]);
    if (review.outcome === 'refusal') {
      return { ...begun, state: 'refused', refusal: review };
    }
    const { plan, actAs } = review;
    return this.execute(
      { ...begun, plan: shownPlan(plan) },
      { plan, ref, actAs },
    );
  }

  /** The record of an action that is refused before anything was looked at. */
  async refuse(call: ActionCall, refusal: Refusal): Promise<ActionRecord> {
    return { ...(await this.begin(call)), state: 'refused', refusal };
  }

  private async begin(call: ActionCall): Promise<Omit<ActionRecord, 'state'>> {
    const { rolloutId, action, target, via, reason, credentials } = call;
    return {
      id: this.options.newId(),
      rolloutId,
      action,
      ...(target === undefined ? {} : { target }),
      actor: await this.options.actorOf(credentials),
      ...(via === undefined ? {} : { via }),
      ...(reason === undefined ? {} : { reason }),
      requestedAt: this.options.time.now().toISOString(),
    };
  }

  private async review(
    call: ActionCall,
    { ref, isForExecution }: { ref: RolloutRef; isForExecution: boolean },
  ): Promise<ReviewedPlan | Refusal> {
    const { planReviewer } = this.options;
    const { credentials } = call;
    const plan = await this.planFor(ref, call);
    if (plan.outcome === 'refusal') {
      return plan;
    }
    return planReviewer
      ? planReviewer.review(plan, { ref, credentials, isForExecution })
      : { outcome: 'reviewed', plan };
  }

  private async planFor(
    ref: RolloutRef,
    call: ActionCall,
  ): Promise<ActionPlan | Refusal> {
    const engine = this.options.engines.find(({ id }) => id === ref.engine);
    if (!engine) {
      return {
        outcome: 'refusal',
        code: 'unsupported',
        reason: `No engine ${ref.engine} is installed in this portal.`,
      };
    }
    const graph = await this.options.gateway.readFresh(ref);
    if ('outcome' in graph) {
      return graph;
    }
    const { action: kind, target, observed } = call;
    const now = this.options.time.now();
    const current = engine.project(graph, now);
    const action = target === undefined ? { kind } : { kind, target };
    return (
      preconditionRefusal(kind, observed, current) ??
      engine.plan(action, graph, now)
    );
  }

  private async execute(
    attempt: ActionAttempt,
    delivery: Delivery,
  ): Promise<ActionRecord> {
    const { follower, records, time } = this.options;
    const access = this.accessTo(delivery);
    const watch = follower.begin(attempt);
    let record: ActionRecord;
    let mayHaveEffect = false;
    try {
      const execution = await executePlan(delivery.plan, access.apply);
      record = recordExecution(attempt, execution, time.now());
      mayHaveEffect = mayTakeEffect(execution);
    } finally {
      if (!mayHaveEffect) {
        watch.stop();
      }
    }
    if (record.state !== 'refused') {
      records.save(record);
    }
    if (mayHaveEffect) {
      void follower.follow(record, { watch, access });
    }
    return record;
  }

  private accessTo({ ref, actAs }: Delivery): RolloutAccess {
    const { gateway, engines, time } = this.options;
    return {
      cluster: ref.cluster,
      apply: mutation => gateway.apply(ref.cluster, mutation, actAs),
      async readNow() {
        const engine = engines.find(({ id }) => id === ref.engine);
        const graph = await gateway.readFresh(ref);
        return engine && !('outcome' in graph)
          ? engine.project(graph, time.now())
          : undefined;
      },
    };
  }
}

/** Whether there is an effect to look out for: also where nobody knows what became of a request. */
function mayTakeEffect(execution: PlanExecution): boolean {
  return execution.outcome === 'accepted' || isUncertain(execution.failure);
}
