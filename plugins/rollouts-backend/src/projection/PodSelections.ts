import { parseRolloutRef } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  PodSelection,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { isRoot } from '../domain/objectIdentity';
import { ClusterWatcher } from '../watch/ClusterWatcher';
import { joinGraph } from './joinGraph';

/** Where the pods of a rollout are; `selection` is absent when it has none yet. */
export interface SelectedPods {
  cluster: string;
  namespace: string;
  selection?: PodSelection;
}

/** Answers from what the watch knows. */
export interface PodSelections {
  /** @throws whatever the engine throws */
  of(rolloutId: string): SelectedPods | undefined;
}

export class WatchedPodSelections implements PodSelections {
  private readonly watcher: ClusterWatcher;
  private readonly engines: readonly RolloutEngine[];

  constructor(options: {
    watcher: ClusterWatcher;
    engines: readonly RolloutEngine[];
  }) {
    this.watcher = options.watcher;
    this.engines = options.engines;
  }

  of(rolloutId: string): SelectedPods | undefined {
    const ref = parseRolloutRef(rolloutId);
    const { namespace, kind, name } = ref;
    const engine = this.engines.find(({ id }) => id === ref.engine);
    const objects = this.watcher.clusters.find(
      cluster => cluster.name === ref.cluster,
    )?.objects;
    const root = engine?.watches
      .filter(target => target.kind === kind)
      .map(target => {
        const found = objects?.find({
          group: target.group,
          kind,
          namespace,
          name,
        });
        return found && isRoot(found, target) ? found : undefined;
      })
      .find(found => found !== undefined);
    if (!engine || !root) {
      return undefined;
    }
    const { cluster } = ref;
    const graph = joinGraph(this.watcher, { cluster, engine, root });
    return { cluster, namespace, selection: engine.pods(graph) };
  }
}
