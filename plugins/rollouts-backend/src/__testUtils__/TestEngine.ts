import {
  Rollout,
  stringifyRolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  ObjectReference,
  ResourceGraph,
  RolloutEngine,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { aRollout } from './aRollout';

const group = 'delivery.example';
const version = 'v1';

export const releases: WatchTarget = {
  group,
  version,
  plural: 'releases',
  kind: 'Release',
  role: 'root',
};

export const batches: WatchTarget = {
  group,
  version,
  plural: 'batches',
  kind: 'Batch',
  role: 'owned',
};

export const pods: WatchTarget = {
  group: '',
  version: 'v1',
  plural: 'pods',
  kind: 'Pod',
  role: 'owned',
};

export const settings: WatchTarget = {
  group,
  version,
  plural: 'settings',
  kind: 'Setting',
  role: 'referenced',
};

/**
 * An engine whose view tells what was in the graph: the phase is the root's `spec.phase`, the gaps
 * are the names of owned and referenced objects and of unavailable resources.
 */
export class TestEngine implements RolloutEngine {
  readonly id = 'test-engine';
  readonly title = 'Test engine';
  readonly watches: readonly WatchTarget[] = [
    releases,
    batches,
    pods,
    settings,
  ];

  references(root: KubernetesObject): ObjectReference[] {
    const name = specOf(root).setting;
    const { namespace } = root.metadata;
    return name ? [{ group, kind: 'Setting', namespace, name }] : [];
  }

  project(graph: ResourceGraph): Rollout {
    const { root, cluster } = graph;
    const { phase, throws } = specOf(root);
    if (throws) {
      throw new Error(throws);
    }
    const ref = {
      cluster,
      namespace: root.metadata.namespace ?? '',
      engine: this.id,
      kind: root.kind,
      name: root.metadata.name,
    };
    return aRollout({
      id: stringifyRolloutRef(ref),
      ref,
      labels: root.metadata.labels ?? {},
      phase: phase ?? 'Unknown',
      observation: {
        uid: root.metadata.uid,
        podHash: 'hash1',
        generation: root.metadata.generation ?? 0,
      },
      gaps: [
        ...graph.owned.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
        ...graph.referenced.map(
          ({ kind, metadata }) => `${kind} ${metadata.name}`,
        ),
        ...graph.unavailable.map(
          ({ resource, reason }) => `${resource} ${reason}`,
        ),
      ].sort(),
    });
  }

  pods() {
    return undefined;
  }

  plan() {
    return {
      outcome: 'refusal',
      code: 'unsupported',
      reason: 'It is for tests only.',
    } as const;
  }
}

function specOf(root: KubernetesObject): {
  phase?: Rollout['phase'];
  setting?: string;
  throws?: string;
} {
  return root.spec ?? {};
}
