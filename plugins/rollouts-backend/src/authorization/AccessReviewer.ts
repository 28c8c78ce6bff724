import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ActionPlan,
  ClusterMutation,
  Refusal,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesIdentity } from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  PlanReviewCall,
  PlanReviewer,
  ReviewedPlan,
} from '../actions/PlanReviewer';
import { AccessAnswer, AccessReviews } from '../cluster/AccessReviews';
import {
  AccessAttributes,
  accessAttributes,
} from '../domain/access/accessAttributes';
import { KubernetesSubjects } from './KubernetesSubjects';
import { RecentAnswers } from './RecentAnswers';

export interface AccessReviewerOptions {
  reviews: AccessReviews;
  subjects: KubernetesSubjects;
  /** The requests of a plan go out as the user, too. */
  impersonate: boolean;
  auditor: AuditorService;
  logger: LoggerService;
  now: () => Date;
}

type Obstacle = Exclude<AccessAnswer, { outcome: 'allowed' }>;

interface Asked {
  identity: KubernetesIdentity;
  call: PlanReviewCall;
}

/**
 * Asks the cluster whether the user may send every single request of a plan. Whatever is not a
 * clear yes is a no. People are told that it is a no, not what they may and may not: that is
 * between them and whoever runs the cluster.
 */
export class AccessReviewer implements PlanReviewer {
  private readonly options: AccessReviewerOptions;
  private readonly recent: RecentAnswers;

  constructor(options: AccessReviewerOptions) {
    this.options = options;
    this.recent = new RecentAnswers(options.now);
  }

  async review(
    plan: ActionPlan,
    call: PlanReviewCall,
  ): Promise<ReviewedPlan | Refusal> {
    const subject = await this.options.subjects.of(call.credentials);
    if (!subject.ok) {
      const refusal = forbid(subject.problem);
      await this.writeDown(plan, { call, refusal });
      return refusal;
    }
    const { user, groups } = subject;
    const asked = { identity: { user, groups }, call };
    const [refusal, permitted] = await Promise.all([
      this.refusalFor(plan.steps, asked),
      this.withPermittedNudge(plan, asked),
    ]);
    await this.writeDown(plan, { ...asked, refusal });
    return (
      refusal ?? {
        outcome: 'reviewed',
        plan: permitted,
        ...(this.options.impersonate ? { actAs: asked.identity } : {}),
      }
    );
  }

  private async refusalFor(
    steps: readonly ClusterMutation[],
    asked: Asked,
  ): Promise<Refusal | undefined> {
    const answers = await Promise.all(steps.map(step => this.ask(step, asked)));
    const [obstacle] = answers.filter(isObstacle);
    return obstacle && this.describe(obstacle, asked.call.ref.cluster);
  }

  /** The nudge is a request like others; an action can do without. */
  private async withPermittedNudge(
    plan: ActionPlan,
    asked: Asked,
  ): Promise<ActionPlan> {
    if (!plan.nudge) {
      return plan;
    }
    const { outcome } = await this.ask(plan.nudge, asked);
    return outcome === 'allowed' ? plan : { ...plan, nudge: undefined };
  }

  private async ask(
    mutation: ClusterMutation,
    { identity, call }: Asked,
  ): Promise<AccessAnswer> {
    const attributes = accessAttributes(mutation);
    if (!attributes) {
      this.options.logger.error(
        'It cannot be told what right a request needs, so nobody is let through',
        { method: mutation.method, path: mutation.path },
      );
      return { outcome: 'denied' };
    }
    const { cluster } = call.ref;
    const question = { cluster, subject: identity, attributes };
    return call.isForExecution
      ? this.options.reviews.ask(question)
      : this.recent.answer(keyOf(question), () =>
          this.options.reviews.ask(question),
        );
  }

  private describe(answer: Obstacle, cluster: string): Refusal {
    switch (answer.outcome) {
      case 'denied':
        return forbid(
          `Kubernetes does not let you do this in ${cluster}. Ask whoever runs the cluster.`,
        );
      case 'not-askable':
        this.options.logger.warn(
          'The rights of users cannot be asked for, so nobody is let through',
          { cluster, message: answer.message },
        );
        return forbid(
          `Your rights in ${cluster} could not be looked up, because the portal itself may not do that. Tell whoever runs the portal.`,
        );
      case 'unreachable':
        return {
          outcome: 'refusal',
          code: 'cluster-unreachable',
          reason: `${cluster} could not be asked whether you may do this: ${answer.message}`,
        };
      default:
        throw new Error(
          `Unknown answer: ${JSON.stringify(answer satisfies never)}`,
        );
    }
  }

  /** Only what would be carried out; what the dialog asks changes nothing. */
  private async writeDown(
    { action, steps }: ActionPlan,
    review: Partial<Asked> & { call: PlanReviewCall; refusal?: Refusal },
  ): Promise<void> {
    const { call, identity, refusal } = review;
    if (!call.isForExecution) {
      return;
    }
    const event = await this.options.auditor.createEvent({
      eventId: 'access-review',
      severityLevel: 'medium',
      meta: {
        rollout: { ...call.ref },
        action,
        kubernetesUser: identity?.user,
        kubernetesGroups: identity && [...identity.groups],
        requests: steps.map(({ method, path }) => `${method} ${path}`),
      },
    });
    await (refusal
      ? event.fail({ error: new Error(refusal.reason) })
      : event.success());
  }
}

function keyOf(question: {
  cluster: string;
  subject: KubernetesIdentity;
  attributes: AccessAttributes;
}): string {
  const { cluster, subject, attributes } = question;
  return JSON.stringify([
    cluster,
    subject.user,
    subject.groups,
    Object.entries(attributes).sort(([a], [b]) => a.localeCompare(b)),
  ]);
}

function isObstacle(answer: AccessAnswer): answer is Obstacle {
  return answer.outcome !== 'allowed';
}

function forbid(reason: string): Refusal {
  return { outcome: 'refusal', code: 'cluster-forbids', reason };
}
