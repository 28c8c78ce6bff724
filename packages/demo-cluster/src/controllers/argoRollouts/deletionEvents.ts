import { ClusterView, ClusterWrite } from '../Controller';
import { eventWrites, normal } from '../objects/controllerEvents';
import { namespaceOf } from '../objects/ownership';

/** Told of each Rollout that has just gone; not where its whole namespace goes with it. */
export function deletionEvents(view: ClusterView): ClusterWrite[] {
  return view.gone
    .filter(object => object.kind === 'Rollout')
    .filter(({ metadata }) => {
      const namespace = view.get('Namespace', '', metadata.namespace ?? '');
      return namespace && !namespace.metadata.deletionTimestamp;
    })
    .flatMap(rollout =>
      eventWrites(rollout, [
        normal(
          'RolloutDeleted',
          `Rollout ${rollout.metadata.name}/${namespaceOf(
            rollout,
          )} is deleted.`,
        ),
      ]),
    );
}
