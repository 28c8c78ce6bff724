import { rawSpec, rawStatus } from '../scenarios/rawStatus';
import {
  isAborted,
  isPausedByController,
  isRefused,
  sends,
} from './commandFacts';
import { CommandMoment } from './CommandMoment';
import { PlanDifference } from './PlanDifference';

/** About `promote --skip-current-step`. */
export const skipDifferences: readonly PlanDifference[] = [
  {
    id: 'a-pause-is-left-by-a-promotion',
    reason:
      'The flag moves the index and leaves the pause condition behind: the object says Paused at a step that is none, and a timed pause that follows takes over the old start and may end at once. Skip is refused at a pause; Promote ends it whole.',
    covers: moment =>
      (isPausedByController(moment) || isAtPauseStep(moment)) &&
      isRefused(moment) &&
      skipsOneStep(moment),
  },
  {
    id: 'no-skip-without-a-running-step',
    reason:
      'Of an aborted or a fully promoted rollout, during a full promotion and behind the last step no step is running; the controller writes its own index over the one that is sent. It is refused.',
    covers: moment => {
      const { currentPodHash, stableRS, promoteFull } = rawStatus(moment.root);
      const isOver =
        isAborted(moment) ||
        promoteFull === true ||
        currentPodHash === stableRS ||
        indexOf(moment) >= stepsOf(moment).length;
      return isOver && isRefused(moment) && skipsOneStep(moment);
    },
  },
];

function skipsOneStep(moment: CommandMoment): boolean {
  const next = Math.min(indexOf(moment) + 1, stepsOf(moment).length);
  return (
    moment.action === 'skip' &&
    sends(moment, [{ status: { currentStepIndex: next } }])
  );
}

function isAtPauseStep(moment: CommandMoment): boolean {
  return 'pause' in (stepsOf(moment)[indexOf(moment)] ?? {});
}

function indexOf({ root }: CommandMoment): number {
  return rawStatus(root).currentStepIndex ?? 0;
}

function stepsOf({ root }: CommandMoment): object[] {
  return rawSpec(root).strategy?.canary?.steps ?? [];
}
