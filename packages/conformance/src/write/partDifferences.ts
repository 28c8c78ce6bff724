import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { isRefused, plans, sends } from './commandFacts';
import { PlanDifference } from './PlanDifference';

const ENDED = ['Successful', 'Failed', 'Error', 'Inconclusive'];

/** About analysis runs and experiments. */
export const partDifferences: readonly PlanDifference[] = [
  {
    id: 'no-end-of-what-has-ended',
    reason:
      'What has ended, or was told to, is not told again; the plugin sends its request and reports success. It is refused.',
    covers: moment =>
      (hasEnded(moment.root) || isTerminated(moment.root)) &&
      isRefused(moment) &&
      sends(moment, [{ spec: { terminate: true } }]),
  },
  {
    id: 'retry-takes-back-the-order-to-end',
    reason:
      'An experiment that was terminated still says so in its spec, and ends itself in the moment in which the plugin’s retry begins it. The plan takes that back in the same patch.',
    covers: moment =>
      isTerminated(moment.root) &&
      sends(moment, [{ status: null }]) &&
      plans(moment, [{ spec: { terminate: null }, status: null }]),
  },
  {
    id: 'no-retry-of-the-experiment-of-a-step',
    reason:
      'The controller ends each experiment of a rollout that is not the one of its current step, and makes a new one for that. A retry of an old one is undone at once. It is refused, with a word about the retry of the rollout.',
    covers: moment =>
      moment.root.metadata.ownerReferences !== undefined &&
      isRefused(moment) &&
      sends(moment, [{ status: null }]),
  },
  {
    id: 'no-retry-of-a-running-experiment',
    reason:
      'A retry of an experiment that has not ended throws away what it has measured so far. It is refused.',
    covers: moment =>
      !hasEnded(moment.root) &&
      isRefused(moment) &&
      sends(moment, [{ status: null }]),
  },
];

function hasEnded({ status }: KubernetesObject): boolean {
  return ENDED.includes(Object(status).phase);
}

function isTerminated({ spec }: KubernetesObject): boolean {
  return Object(spec).terminate === true;
}
