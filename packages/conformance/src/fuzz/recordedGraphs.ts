import { WatchEntry } from '@progressive-delivery/demo-cluster';
import {
  ResourceGraph,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterObjects } from '../scenarios/ClusterObjects';
import { Scenario } from '../scenarios/Scenario';

/** Some states of a recording, evenly spread over it. */
export function recordedGraphs(
  { recording }: Scenario,
  engine: RolloutEngine,
  count: number,
): ResourceGraph[] {
  const changes = recording.entries.filter(
    (entry): entry is WatchEntry =>
      entry.kind === 'watch' && entry.resource !== 'events',
  );
  const objects = new ClusterObjects();
  const every = Math.max(1, Math.floor(changes.length / count));
  return changes.flatMap((change, index) => {
    objects.apply(change);
    return index % every === every - 1 ? objects.graphsFor(engine) : [];
  });
}
