import { namespaceOf } from '../../objects/ownership';
import { ControllerEvent, eventWrites } from '../../objects/controllerEvents';
import { ClusterWrite } from '../../Controller';
import { RolloutContext } from '../RolloutContext';
import { DesiredTraffic } from './desiredWeight';

/** What a router is asked for in one reconciliation. */
export interface RouterTask extends DesiredTraffic {
  /** The stable version has the pods for its share; without them no share is changed. */
  isCovered: boolean;
  /** The present step sets a route and is complete with that. */
  completesStep: boolean;
}

/** What is to be written for a router. A problem ends the reconciliation. */
export interface RouterPlan {
  writes: ClusterWrite[];
  hasProblem: boolean;
}

/**
 * A warning that is told again only when nobody can read it any more: the real controller repeats
 * it as long as the problem lasts.
 */
export function warnOnce(
  { view, rollout }: RolloutContext,
  event: ControllerEvent,
): ClusterWrite[] {
  const isKnown = view
    .list('Event', namespaceOf(rollout))
    .some(
      told =>
        told.involvedObject?.uid === rollout.metadata.uid &&
        told.reason === event.reason &&
        told.message === event.message,
    );
  return isKnown ? [] : eventWrites(rollout, [event]);
}
