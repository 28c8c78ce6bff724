import { isGenerationObserved, rawStatus } from '../scenarios/rawStatus';
import { isRefused } from './commandFacts';
import { PlanDifference } from './PlanDifference';

/** About rollouts to which nothing can be done now. */
export const unreadyDifferences: readonly PlanDifference[] = [
  {
    id: 'nothing-before-the-spec-is-taken-up',
    reason:
      'While the controller has not taken up the latest spec, its status speaks of another version: a promotion or a retry could meet the wrong one. It is refused until then.',
    covers: moment => !isGenerationObserved(moment.root) && isRefused(moment),
  },
  {
    id: 'nothing-under-an-invalid-spec',
    reason:
      'The controller leaves a Rollout with an invalid spec alone, whatever is written into its status; what is written comes to effect when the spec is corrected. It is refused.',
    covers: moment =>
      rawStatus(moment.root).message?.startsWith('InvalidSpec') === true &&
      isRefused(moment),
  },
];
