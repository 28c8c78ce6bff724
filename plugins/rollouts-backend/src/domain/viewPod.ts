import { RolloutPod } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { PodFacts } from './PodFacts';
import { PodState, podState } from './podState';
import { redact } from './redact';

const maxMessageLength = 500;

/** Words of pods that are on their way: to being ready, or to being pulled, scheduled or started. */
const comingWords = [
  'ContainerCreating',
  'NotReady',
  'Pending',
  'PodInitializing',
  'Running',
  'SchedulingGated',
];

/** A pod as the tab shows it; whom it belongs to is for the caller to say. */
export function viewPod(
  pod: PodFacts,
): Omit<RolloutPod, 'podHash' | 'experiment'> {
  const state = podState(pod);
  const message = messageOf(pod, state);
  return {
    name: pod.name,
    state: state.word,
    health: healthOf(pod, state),
    containers: { ready: state.ready, total: state.total },
    restarts: state.restarts,
    ...(message === undefined
      ? {}
      : { message: redact(message).slice(0, maxMessageLength) }),
    ...(pod.createdAt === undefined ? {} : { createdAt: pod.createdAt }),
    ...(pod.node === undefined ? {} : { node: pod.node }),
  };
}

/** A word that is not known is that of a container that cannot go on: those are without number. */
function healthOf(
  { isBeingDeleted }: PodFacts,
  { word, ready, total }: PodState,
): RolloutPod['health'] {
  if (word === 'Terminating' || (isBeingDeleted && word !== 'Unknown')) {
    return 'going';
  }
  if (word === 'Completed' || word === 'Succeeded') {
    return 'good';
  }
  if (word === 'Running' && total > 0 && ready === total) {
    return 'good';
  }
  const isComing = comingWords.includes(word) || /^Init:\d+\/\d+$/.test(word);
  return isComing ? 'coming' : 'bad';
}

/** Why it is as it is: of its container, of the whole pod, or why it is not scheduled or ready. */
function messageOf(pod: PodFacts, state: PodState): string | undefined {
  if (state.message !== undefined || pod.message !== undefined) {
    return state.message ?? pod.message;
  }
  const unmet = ['PodScheduled', 'Ready'].flatMap(type =>
    pod.conditions.filter(
      condition =>
        condition.type === type &&
        condition.status === 'False' &&
        condition.reason !== 'PodCompleted',
    ),
  );
  return unmet.find(({ message }) => message)?.message;
}
