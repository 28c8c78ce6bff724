import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { availablePods, desiredSize } from '../replicaSets/ReplicaSet';
import { previewSize } from './previewSize';
import { deadlineOf } from './replicaSetEdits';
import { findService, hashOf, RolloutContext } from './RolloutContext';
import { eventWrites, normal } from '../objects/controllerEvents';
import { MANAGED_BY_ANNOTATION, POD_TEMPLATE_HASH_LABEL } from './rolloutNames';

/** Hash of the version that a Service points to; empty while it points to all. */
export function selectorHash(service: StoredObject | undefined): string {
  return service?.spec?.selector?.[POD_TEMPLATE_HASH_LABEL] ?? '';
}

export function activeHash(context: RolloutContext): string {
  const { activeService } = context.spec.strategy.blueGreen!;
  return selectorHash(findService(context, activeService));
}

export function switchService(
  rollout: StoredObject,
  service: StoredObject,
  hash: string,
): ClusterWrite[] {
  const { annotations } = service.metadata;
  const isManaged = annotations?.[MANAGED_BY_ANNOTATION] !== undefined;
  const present = selectorHash(service);
  if (present === hash && isManaged) return [];
  const object: StoredObject = {
    ...service,
    metadata: {
      ...service.metadata,
      annotations: {
        ...annotations,
        ...(isManaged
          ? {}
          : { [MANAGED_BY_ANNOTATION]: rollout.metadata.name }),
      },
    },
    spec: {
      ...service.spec,
      selector: { ...service.spec.selector, [POD_TEMPLATE_HASH_LABEL]: hash },
    },
  };
  const message = `Switched selector for service '${service.metadata.name}' from '${present}' to '${hash}'`;
  return [
    { verb: 'update', object },
    ...eventWrites(rollout, [normal('SwitchService', message)]),
  ];
}

/** The preview has the pods that it shall have before it may wait for promotion. */
export function isPreviewReady(context: RolloutContext): boolean {
  const { newSet } = context;
  const size = previewSize(context);
  return (
    newSet !== undefined &&
    desiredSize(newSet) === size &&
    availablePods(newSet) === size
  );
}

/** Nothing to wait for: a return to a version still kept, a full promotion, or a first deploy. */
export function isFastTracked(context: RolloutContext): boolean {
  const active = activeHash(context);
  return (
    deadlineOf(context.newSet) !== undefined ||
    context.status.promoteFull === true ||
    active === '' ||
    active === hashOf(context.newSet)
  );
}

export function isPrePromotionDone(context: RolloutContext): boolean {
  const { spec, status, runs } = context;
  if (!spec.strategy.blueGreen?.prePromotionAnalysis) return true;
  const name = status.blueGreen.prePromotionAnalysisRunStatus?.name;
  const run = runs.find(each => each.metadata.name === name);
  return run?.status?.phase === 'Successful';
}
