import {
  KubernetesObject,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterObjects } from '../../scenarios/ClusterObjects';
import { ExpectedView } from '../../scenarios/ExpectedView';
import { Scenario } from '../../scenarios/Scenario';

/**
 * What the engine shows at the moments that a scenario's expectations name, all changes up to and
 * including each. Without the actions: their words are the plans', which the write direction and
 * the engine's own tests are about.
 */
export function viewsAt(
  { expected, recording }: Scenario,
  engine: RolloutEngine,
): ExpectedView[] {
  return expected.map(({ at, root, about }) => {
    const objects = new ClusterObjects();
    recording.entries.forEach(entry => {
      if (entry.kind === 'watch' && entry.at <= at) objects.apply(entry);
    });
    const graph = objects
      .graphsFor(engine)
      .find(candidate => nameOf(candidate.root) === root);
    const now = new Date(recording.scenario.start.getTime() + at);
    const view = graph && withoutActions(engine.project(graph, now));
    return { at, root, about, view };
  });
}

function nameOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} ${metadata.name}`;
}

function withoutActions({
  actions,
  ...view
}: ReturnType<RolloutEngine['project']>): ExpectedView['view'] {
  return view;
}
