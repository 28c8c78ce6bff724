import {
  ActionPlanOrRefusal,
  ClusterMutation,
  ClusterStatus,
  ExpectedEffect,
  Refusal,
  Rollout,
  RolloutAction,
  RolloutActionKind,
  RolloutPods,
  RolloutRef,
  RolloutsStatus,
  stringifyRolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  ResourceGraph,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterGateway, MutationAnswer } from '../cluster/ClusterGateway';
import {
  RolloutChange,
  RolloutReader,
  RolloutSelector,
} from '../projection/RolloutReader';
import { PodReader } from '../pods/PodReader';
import { StatusReader } from '../status/StatusReader';
import { CoalescingQueue } from '../stream/CoalescingQueue';
import { rolloutMatcher } from '../stream/rolloutMatcher';
import { anObject } from './anObject';

/**
 * Clusters in memory, with the watch in front of them and the gateway to them. The controller is
 * played by the test: what it writes is `put`.
 */
export class FakeDelivery
  implements RolloutReader, ClusterGateway, PodReader, StatusReader
{
  /** What was sent, in order, whatever the answer. */
  readonly sent: ClusterMutation[] = [];
  /** Answers instead of the cluster, in order, before it answers itself. */
  readonly answers: MutationAnswer[] = [];
  /** When set, fresh reads are answered with it. */
  obstacle: Refusal | undefined;
  /** A write waits for it. */
  beforeApply: () => Promise<void> = async () => {};
  private readonly unseen = new Map<string, Rollout>();
  private readonly rollouts = new Map<string, Rollout>();
  /** Counts the writes to each rollout; plans are guarded by it. */
  private readonly versions = new Map<string, number>();
  private readonly statuses = new Map<string, ClusterStatus>();
  private readonly podViewers = new Set<CoalescingQueue<RolloutPods>>();
  private pods: RolloutPods = { state: 'loading' };
  private readonly listeners = new Set<(change: RolloutChange) => void>();

  readonly engine: RolloutEngine = {
    id: 'test-engine',
    title: 'Test engine',
    watches: [],
    references: () => [],
    project: ({ root }) => root.spec as Rollout,
    pods: () => undefined,
    plan: (action, graph, now) => this.planFor(action, graph, now),
  };

  get listenerCount(): number {
    return this.listeners.size;
  }

  put(rollout: Rollout): void {
    const previous = this.rollouts.get(rollout.id);
    this.rollouts.set(rollout.id, rollout);
    this.bump(rollout.id);
    this.publish({
      type: 'changed',
      rollout,
      ...(previous ? { previous } : {}),
    });
  }

  /** The controller acts, and the watch does not tell. */
  putUnseen(rollout: Rollout): void {
    this.unseen.set(rollout.id, rollout);
  }

  remove(rolloutId: string): void {
    const rollout = this.rollouts.get(rolloutId);
    if (rollout) {
      this.rollouts.delete(rolloutId);
      this.publish({ type: 'removed', rollout });
    }
  }

  putCluster(cluster: ClusterStatus): void {
    this.statuses.set(cluster.name, cluster);
    this.publish({ type: 'cluster-status', cluster });
  }

  list(selector: RolloutSelector): Rollout[] {
    const matches = rolloutMatcher({ kind: 'selector', ...selector });
    return [...this.rollouts.values()].filter(matches);
  }

  all(): Iterable<Rollout> {
    return this.rollouts.values();
  }

  get(rolloutId: string): Rollout | undefined {
    return this.rollouts.get(rolloutId);
  }

  read(): RolloutsStatus {
    return {
      engines: [this.engine.id],
      clusters: this.clusters().map(cluster => ({
        ...cluster,
        rollouts: 0,
        resources: cluster.resources.map(resource => ({
          ...resource,
          objects: 0,
          restarts: 0,
        })),
      })),
    };
  }

  clusters(): ClusterStatus[] {
    return [...this.statuses.values()];
  }

  putPods(pods: RolloutPods): void {
    this.pods = pods;
    this.podViewers.forEach(queue => queue.offer('pods', pods));
  }

  /** How many look at pods at this moment. */
  get podViewerCount(): number {
    return this.podViewers.size;
  }

  async *watch(
    _rolloutId: string,
    signal: AbortSignal,
  ): AsyncGenerator<RolloutPods> {
    const queue = new CoalescingQueue<RolloutPods>({ capacity: 1 });
    this.podViewers.add(queue);
    signal.addEventListener('abort', () => queue.close());
    yield this.pods;
    for (
      let next = await queue.take();
      next.kind === 'item';
      next = await queue.take()
    ) {
      yield next.item;
    }
    this.podViewers.delete(queue);
  }

  subscribe(listener: (change: RolloutChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async readFresh(ref: RolloutRef): Promise<ResourceGraph | Refusal> {
    const id = stringifyRolloutRef(ref);
    const rollout = this.unseen.get(id) ?? this.rollouts.get(id);
    if (this.obstacle) {
      return this.obstacle;
    }
    return rollout
      ? {
          cluster: ref.cluster,
          root: anObject({ spec: structuredClone(rollout) }),
          owned: [],
          referenced: [],
          unavailable: [],
        }
      : {
          outcome: 'refusal',
          code: 'gone',
          reason: `${ref.name} does not exist any more.`,
        };
  }

  async apply(
    _cluster: string,
    mutation: ClusterMutation,
  ): Promise<MutationAnswer> {
    await this.beforeApply();
    this.sent.push(mutation);
    const scripted = this.answers.shift();
    if (scripted) {
      return scripted;
    }
    const id = mutation.path.slice(1);
    if (mutation.contentType === 'application/merge-patch+json') {
      this.bump(id);
      return { outcome: 'accepted', status: 200, auditId: this.auditId() };
    }
    const [guard] = mutation.body as { value: number }[];
    if (guard.value !== this.versions.get(id)) {
      return {
        outcome: 'precondition-failed',
        status: 422,
        message: 'the server rejected our request',
      };
    }
    this.bump(id);
    return {
      outcome: 'accepted',
      status: 200,
      auditId: this.auditId(),
    };
  }

  private auditId(): string {
    return `audit-${this.sent.length}`;
  }

  private planFor(
    { kind, target }: RolloutAction,
    graph: ResourceGraph,
    now: Date,
  ): ActionPlanOrRefusal {
    const rollout = graph.root.spec as Rollout;
    const { podHash, stepIndex } = rollout.observation;
    const isPossible = kind === 'abort' || kind === 'retry';
    if (!isPossible && rollout.phase !== 'Paused') {
      return {
        outcome: 'refusal',
        code: 'not-applicable',
        reason: 'Nothing to promote: it is not paused.',
      };
    }
    return {
      outcome: 'plan',
      action: kind,
      ...(target === undefined ? {} : { target }),
      effect: { now: 'It is paused.', atOnce: 'It goes on.' },
      warnings: [],
      kubectl: `kubectl ${kind} checkout`,
      steps: [
        {
          kind: 'kubernetes',
          method: 'PATCH',
          path: `/${rollout.id}`,
          contentType: 'application/json-patch+json',
          body: [
            {
              op: 'test',
              path: '/version',
              value: this.versions.get(rollout.id) ?? 0,
            },
            { op: 'remove', path: '/pause' },
          ],
        },
      ],
      expect: expectationOf(kind, { podHash, stepIndex }),
      ...(kind === 'abort' ? { nudge: aNudge(rollout, now) } : {}),
    };
  }

  private bump(id: string): void {
    this.versions.set(id, (this.versions.get(id) ?? 0) + 1);
  }

  private publish(change: RolloutChange): void {
    this.listeners.forEach(listener => listener(change));
  }
}

function expectationOf(
  kind: RolloutActionKind,
  { podHash, stepIndex }: Pick<Rollout['observation'], 'podHash' | 'stepIndex'>,
): ExpectedEffect {
  switch (kind) {
    case 'abort':
      return { kind: 'isAborted', podHash };
    case 'retry':
      return { kind: 'isNoLongerAborted', podHash };
    default:
      return { kind: 'leavesPause', podHash, stepIndex };
  }
}

function aNudge({ id }: Rollout, now: Date): ClusterMutation {
  return {
    kind: 'kubernetes',
    method: 'PATCH',
    path: `/${id}`,
    contentType: 'application/merge-patch+json',
    body: { metadata: { annotations: { touched: now.toISOString() } } },
  };
}
