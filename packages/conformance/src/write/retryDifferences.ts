import { rawStatus } from '../scenarios/rawStatus';
import { isRefused, sends } from './commandFacts';
import { PlanDifference } from './PlanDifference';

/** About retries. */
export const retryDifferences: readonly PlanDifference[] = [
  {
    id: 'no-retry-into-a-finished-verdict',
    reason:
      'A blue-green retry after a bad post-promotion analysis scales the preview up, reads the finished run and is aborted again within milliseconds. It is refused, with the run to delete first.',
    covers: moment => {
      const run = rawStatus(moment.root).blueGreen
        ?.postPromotionAnalysisRunStatus;
      return (
        ['Failed', 'Error', 'Inconclusive'].includes(run?.status ?? '') &&
        isRefused(moment) &&
        sends(moment, [{ status: { abort: false } }])
      );
    },
  },
  {
    id: 'no-retry-without-an-abort',
    reason:
      'The controller acts on a retry only after an abort; the plugin reports success for any rollout. It is refused.',
    covers: moment =>
      rawStatus(moment.root).abort !== true &&
      isRefused(moment) &&
      sends(moment, [{ status: { abort: false } }]),
  },
];
