import { rawSpec, rawStatus } from '../scenarios/rawStatus';
import { isRefused, sends } from './commandFacts';
import { PlanDifference } from './PlanDifference';

/** About pauses of a person, and restarts. */
export const pauseAndRestartDifferences: readonly PlanDifference[] = [
  {
    id: 'pause-once',
    reason:
      'What a person has paused is not paused again; the plugin sends its request and reports success. It is refused.',
    covers: moment =>
      rawSpec(moment.root).paused === true &&
      isRefused(moment) &&
      sends(moment, [{ spec: { paused: true } }]),
  },
  {
    id: 'no-pause-of-an-aborted-update',
    reason:
      'A pause of an aborted update holds nothing but the way back: the new pods keep their share of the users. It is refused.',
    covers: moment =>
      rawStatus(moment.root).abort === true &&
      isRefused(moment) &&
      sends(moment, [{ spec: { paused: true } }]),
  },
  {
    id: 'restart-once',
    reason:
      'A second restart while one is under way begins it anew, and pods that are just ready go again. It is refused until the first is done.',
    covers: ({ root, ...moment }) => {
      const { restartAt } = rawSpec(root);
      return (
        moment.action === 'restart' &&
        restartAt !== undefined &&
        restartAt !== rawStatus(root).restartedAt &&
        isRefused({ root, ...moment })
      );
    },
  },
  {
    id: 'no-restart-without-pods',
    reason: 'There is nothing to restart. It is refused.',
    covers: moment =>
      moment.action === 'restart' &&
      !(rawStatus(moment.root).replicas ?? rawSpec(moment.root).replicas) &&
      isRefused(moment),
  },
];
