import { rawSpec, rawStatus } from '../scenarios/rawStatus';
import { isAborted, isRefused, plans, sends } from './commandFacts';
import { PlanDifference } from './PlanDifference';

/** About aborts. */
export const abortDifferences: readonly PlanDifference[] = [
  {
    id: 'abort-ends-a-full-promotion',
    reason:
      'During a full promotion the controller throws an abort away, and the plugin reports success. The plan ends the full promotion in the same patch, which the controller obeys.',
    covers: moment =>
      rawStatus(moment.root).promoteFull === true &&
      sends(moment, [{ status: { abort: true } }]) &&
      plans(moment, [{ status: { promoteFull: null, abort: true } }]),
  },
  {
    id: 'abort-ends-a-persons-pause',
    reason:
      'Under spec.paused the controller notes an abort and leaves the new pods, with their share of the users, where they are. The plan ends the pause as well.',
    covers: moment =>
      rawSpec(moment.root).paused === true &&
      sends(moment, [{ status: { abort: true } }]) &&
      plans(moment, [{ status: { abort: true } }, { spec: { paused: false } }]),
  },
  {
    id: 'abort-asks-anew',
    reason:
      'A busy controller can lose an abort; the same request again changes nothing and wakes nobody. The plan takes it back first.',
    covers: moment =>
      rawStatus(moment.root).abort === true &&
      sends(moment, [{ status: { abort: true } }]) &&
      plans(moment, [{ status: { abort: null } }, { status: { abort: true } }]),
  },
  {
    id: 'no-abort-without-an-update',
    reason:
      'An abort of what is fully promoted, was aborted already or has no stable version to go back to brings nobody back; it would stay in the status. It is refused.',
    covers: moment => {
      const { currentPodHash, stableRS } = rawStatus(moment.root);
      const isPointless =
        stableRS === undefined ||
        currentPodHash === stableRS ||
        isAborted(moment);
      return (
        isPointless &&
        isRefused(moment) &&
        sends(moment, [{ status: { abort: true } }])
      );
    },
  },
];
