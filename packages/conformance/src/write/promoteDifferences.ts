import { isDeepStrictEqual } from 'node:util';
import { rawSpec, rawStatus } from '../scenarios/rawStatus';
import {
  isAborted,
  isNextStep,
  isPausedByController,
  isRefused,
  plans,
  sends,
} from './commandFacts';
import { PlanDifference } from './PlanDifference';

/** About promotions, full or not. */
export const promoteDifferences: readonly PlanDifference[] = [
  {
    id: 'promote-resumes-without-skipping',
    reason:
      'Where only a person paused, the plugin’s promote ends the pause and skips the current step as well. The plan ends the pause.',
    covers: moment =>
      rawSpec(moment.root).paused === true &&
      !isPausedByController(moment) &&
      isNextStep(moment, moment.sent[0]?.body) &&
      isDeepStrictEqual(moment.sent.slice(1), moment.planned) &&
      plans(moment, [{ spec: { paused: false } }]),
  },
  {
    id: 'promote-never-skips-a-running-step',
    reason:
      'Where nothing is paused the plugin’s promote skips the step that is running, also an analysis that has not decided yet, and a second click skips the next one. It is refused, with what is running.',
    covers: moment =>
      !isAborted(moment) &&
      !isPausedByController(moment) &&
      isRefused(moment) &&
      moment.action === 'promote' &&
      moment.sent.length === 1 &&
      isNextStep(moment, moment.sent[0].body),
  },
  {
    id: 'no-promote-of-an-aborted-update',
    reason:
      'A promote of an aborted update is overwritten by the controller at once and does nothing. It is refused, with a word about retry.',
    covers: moment =>
      isAborted(moment) &&
      isRefused(moment) &&
      moment.action === 'promote' &&
      moment.sent.length === 1 &&
      isNextStep(moment, moment.sent[0].body),
  },
  {
    id: 'full-promotion-once',
    reason:
      'A full promotion that is under way is not asked for again, and the first version goes to everybody without one. The plugin sends its request all the same. It is refused.',
    covers: moment => {
      const { promoteFull, stableRS } = rawStatus(moment.root);
      return (
        (promoteFull === true || stableRS === undefined) &&
        isRefused(moment) &&
        sends(moment, [{ status: { promoteFull: true } }])
      );
    },
  },
  {
    id: 'full-promotion-is-no-resume',
    reason:
      'Where nothing is left to promote, the plugin’s promote --full ends the pause of a person and says that it has promoted. It is refused; Resume ends such a pause.',
    covers: moment => {
      const { currentPodHash, stableRS } = rawStatus(moment.root);
      return (
        moment.action === 'promoteFully' &&
        currentPodHash === stableRS &&
        isRefused(moment) &&
        sends(moment, [{ spec: { paused: false } }])
      );
    },
  },
];
