import {
  ActionAvailability,
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Where each action of a rollout goes. */
export interface ActionArrangement {
  /** The one that is most likely next. */
  main?: ActionAvailability;
  /** True when the rollout waits for a person to do just that. */
  isMainExpected: boolean;
  /** Stands beside the main one. */
  beside?: ActionAvailability;
  /** Those that are left, in the engine's order. */
  menu: ActionAvailability[];
}

/**
 * Sorts the actions of a rollout into the main button, the one beside it and the menu.
 *
 * After an abort the way on is Retry, and Abort has nothing more to say, so it moves to the menu.
 */
export function arrangeActions(rollout: Rollout): ActionArrangement {
  const find = (kind: RolloutActionKind) =>
    rollout.actions.find(action => action.kind === kind);
  const retry = find('retry');
  const isRetryNext = rollout.phase === 'Aborted' || !!retry?.isAvailable;

  const main = (isRetryNext && retry) || find('promote');
  const beside = isRetryNext ? undefined : find('abort');

  return {
    main,
    beside,
    isMainExpected:
      !!main?.isAvailable && (isRetryNext || waitsForPromotion(rollout)),
    menu: rollout.actions.filter(
      action => action !== main && action !== beside,
    ),
  };
}

function waitsForPromotion({ waitingFor }: Rollout): boolean {
  return waitingFor?.kind === 'promotion' || waitingFor?.kind === 'decision';
}
