import {
  ActionAvailability,
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { findWayBack } from './findWayBack';

/** Where each action of a rollout goes. */
export interface ActionArrangement {
  /** The one that is most likely next. */
  main?: ActionAvailability;
  /** True when the rollout waits for a person to do just that. */
  isMainExpected: boolean;
  /** Stands beside the main one. */
  beside?: ActionAvailability;
  /** Those that are left, in groups: going on, holding, ending, and what changes no version. */
  menu: ActionAvailability[][];
}

const menuGroups: readonly (readonly RolloutActionKind[])[] = [
  ['promote', 'skip', 'promoteFully'],
  ['pause', 'resume'],
  ['abort', 'retry'],
  ['restart'],
];

/**
 * Sorts the actions of a rollout into the main button, the one beside it and the menu. Those on a
 * part of it stand where the part is, except for the way back to a version whose pods are kept.
 *
 * After an abort the way on is Retry, and beside it the way back: Abort has nothing more to say, so
 * it moves to the menu.
 */
export function arrangeActions(rollout: Rollout): ActionArrangement {
  const find = (kind: RolloutActionKind) =>
    rollout.actions.find(action => action.kind === kind);
  const main = chooseMain(rollout, find);
  const beside = main?.kind === 'retry' ? findWayBack(rollout) : find('abort');
  const isLeft = (action?: ActionAvailability): action is ActionAvailability =>
    action !== undefined && action !== main && action !== beside;

  return {
    main,
    beside,
    isMainExpected: !!main?.isAvailable && isExpected(rollout, main.kind),
    menu: menuGroups
      .map(kinds => kinds.map(find).filter(isLeft))
      .filter(group => group.length > 0),
  };
}

type Find = (kind: RolloutActionKind) => ActionAvailability | undefined;

function chooseMain(rollout: Rollout, find: Find) {
  const retry = find('retry');
  if (retry && (rollout.phase === 'Aborted' || retry.isAvailable)) {
    return retry;
  }
  const promote = find('promote');
  const resume = find('resume');
  const isHeld = rollout.waitingFor?.kind === 'resume' || !promote?.isAvailable;
  if (resume?.isAvailable && isHeld) {
    return resume;
  }
  return fastWayBack(rollout) ?? promote;
}

/** Back to the version before, while its pods are still kept. */
function fastWayBack(rollout: Rollout): ActionAvailability | undefined {
  if (!rollout.isFullyPromoted) {
    return undefined;
  }
  const kept = new Set(
    rollout.revisions
      .filter(({ scaleDownAt, replicas }) => scaleDownAt && replicas.ready > 0)
      .map(({ podHash }) => podHash),
  );
  return rollout.actions.find(
    ({ kind, target, isAvailable }) =>
      kind === 'rollBack' &&
      isAvailable &&
      target !== undefined &&
      target !== rollout.observation.podHash &&
      kept.has(target),
  );
}

function isExpected({ waitingFor }: Rollout, kind: RolloutActionKind): boolean {
  switch (kind) {
    case 'retry':
    case 'resume':
      return true;
    case 'promote':
      return (
        waitingFor?.kind === 'promotion' || waitingFor?.kind === 'decision'
      );
    default:
      return false;
  }
}
