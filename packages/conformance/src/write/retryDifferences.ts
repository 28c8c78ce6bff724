import { rawStatus } from '../scenarios/rawStatus';
import { CommandMoment } from './CommandMoment';
import { isRefused, sends } from './commandFacts';
import { PlanDifference } from './PlanDifference';
import { sameWrites } from './sameWrites';

/** About retries of a rollout. */
export const retryDifferences: readonly PlanDifference[] = [
  {
    id: 'retry-judges-afresh',
    reason:
      'While the finished runs of a blue-green update are there, a retry reads them again: a bad post-promotion verdict aborts within milliseconds, and a pre-promotion analysis begins before the preview has pods. The plan deletes those runs first, and nothing else.',
    covers: moment => {
      const deletions = moment.planned.filter(
        ({ method }) => method === 'DELETE',
      );
      const rest = moment.planned.slice(deletions.length);
      return (
        deletions.length > 0 &&
        sends(moment, [{ status: { abort: false } }]) &&
        sameWrites(rest, moment.sent) &&
        deletions.every(({ path }) => runPaths(moment).includes(path))
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

/** Where the runs are that the status of a blue-green rollout names. */
function runPaths({ root }: CommandMoment): string[] {
  const { prePromotionAnalysisRunStatus, postPromotionAnalysisRunStatus } =
    rawStatus(root).blueGreen ?? {};
  return [prePromotionAnalysisRunStatus, postPromotionAnalysisRunStatus].map(
    run =>
      `/apis/argoproj.io/v1alpha1/namespaces/${root.metadata.namespace}/analysisruns/${run?.name}`,
  );
}
