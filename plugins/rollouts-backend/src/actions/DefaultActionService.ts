import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ActionPlan,
  ActionPlanOrRefusal,
  ActionRecord,
  parseRolloutRef,
  Refusal,
  RolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterGateway } from '../cluster/ClusterGateway';
import { defaultNudgeDelaysMs, NudgeDelays } from '../domain/nudgeDelay';
import { preconditionRefusal } from '../domain/preconditionRefusal';
import { RolloutReader } from '../projection/RolloutReader';
import { WatchTime } from '../watch/WatchTime';
import { ActionRecordLog } from './ActionRecordLog';
import { ActionCall, ActionService } from './ActionService';
import { awaitEffect } from './awaitEffect';
import { executePlan } from './executePlan';
import { ActionAttempt, recordExecution } from './recordExecution';
import { EffectWatch, watchEffect } from './watchEffect';

export interface DefaultActionServiceOptions {
  engines: readonly RolloutEngine[];
  gateway: ClusterGateway;
  reader: RolloutReader;
  records: ActionRecordLog;
  time: Pick<WatchTime, 'now' | 'sleep'>;
  /** Ids for records; unique over all replicas. */
  newId: () => string;
  /** Entity ref of the person behind a call. */
  actorOf: (credentials: BackstageCredentials) => Promise<string>;
  /** How long a controller may take to react; 20 s unless given. */
  effectTimeoutMs?: number;
  /** After how long it is woken, by the effect that is expected; an abort after 5 s unless given. */
  nudgeDelaysMs?: NudgeDelays;
}

/** Reads afresh, compares with what the user saw, asks the engine, and does what it says. */
export class DefaultActionService implements ActionService {
  private readonly options: DefaultActionServiceOptions;
  private readonly effectTimeoutMs: number;
  private readonly watches = new Set<EffectWatch>();

  constructor(options: DefaultActionServiceOptions) {
    this.options = options;
    this.effectTimeoutMs = options.effectTimeoutMs ?? 20_000;
  }

  async plan(call: ActionCall): Promise<ActionPlanOrRefusal> {
    return this.planFor(parseRolloutRef(call.rolloutId), call);
  }

  async request(call: ActionCall): Promise<ActionRecord> {
    const ref = parseRolloutRef(call.rolloutId);
    const begun = {
      id: this.options.newId(),
      rolloutId: call.rolloutId,
      action: call.action,
      actor: await this.options.actorOf(call.credentials),
      ...(call.reason === undefined ? {} : { reason: call.reason }),
      requestedAt: this.options.time.now().toISOString(),
    };
    const plan = await this.planFor(ref, call);
    return plan.outcome === 'refusal'
      ? { ...begun, state: 'refused', refusal: plan }
      : this.execute(ref, { ...begun, plan });
  }

  /** Ends the look-out for effects; their records stay as they are. */
  close(): void {
    this.watches.forEach(watch => watch.stop());
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
    const current = engine.project(graph, this.options.time.now());
    return (
      preconditionRefusal(call.observed, current) ??
      engine.plan({ kind: call.action }, graph, this.options.time.now())
    );
  }

  private async execute(
    ref: RolloutRef,
    attempt: ActionAttempt,
  ): Promise<ActionRecord> {
    const { gateway, reader, records, time } = this.options;
    const watch = watchEffect({
      reader,
      rolloutId: attempt.rolloutId,
      expect: attempt.plan.expect,
      time,
    });
    let record: ActionRecord | undefined;
    try {
      const execution = await executePlan(attempt.plan, mutation =>
        gateway.apply(ref.cluster, mutation),
      );
      record = recordExecution(attempt, execution, time.now());
    } finally {
      if (record?.state !== 'requested') {
        watch.stop();
      }
    }
    if (record.state !== 'refused') {
      records.save(record);
    }
    if (record.state === 'requested') {
      void this.followUp(record, { ref, watch });
    }
    return record;
  }

  private async followUp(
    record: ActionRecord,
    { ref, watch }: { ref: RolloutRef; watch: EffectWatch },
  ): Promise<void> {
    const { gateway, reader, records, time, nudgeDelaysMs } = this.options;
    this.watches.add(watch);
    try {
      const final = await awaitEffect(record, {
        watch,
        time,
        effectTimeoutMs: this.effectTimeoutMs,
        nudgeDelaysMs: nudgeDelaysMs ?? defaultNudgeDelaysMs,
        rollout: () => reader.get(record.rolloutId),
        apply: mutation => gateway.apply(ref.cluster, mutation),
        onNudged: nudged => records.save(nudged),
      });
      if (final) {
        records.save(final);
      }
    } finally {
      this.watches.delete(watch);
      watch.stop();
    }
  }
}
