import { rawStatus } from '../../scenarios/rawStatus';
import { ViewDifference } from './ViewDifference';

/** About phase, message and step. */
export const phaseDifferences: readonly ViewDifference[] = [
  {
    id: 'aborted-is-a-phase',
    fields: ['status'],
    reason:
      'An aborted update is shown as Aborted. The dashboard says Degraded, as it does for a late or an invalid one, where a retry does nothing.',
    covers: ({ moment, ours, theirs }) =>
      ours === 'Aborted' &&
      theirs === 'Degraded' &&
      rawStatus(moment.graph.root).message?.startsWith('RolloutAborted') ===
        true,
  },
  {
    id: 'nothing-known-before-the-first-status',
    fields: ['status', 'message', 'setWeight', 'actualWeight'],
    reason:
      'Before the controller has written a status the phase is unknown and nobody is sent anywhere. The dashboard makes a phase and a weight up from the spec.',
    covers: ({ moment, ours = '' }) => {
      const { phase, observedGeneration } = rawStatus(moment.graph.root);
      const isUnseen = phase === undefined && observedGeneration === undefined;
      return isUnseen && ['Unknown', '0', ''].includes(ours);
    },
  },
  {
    id: 'message-is-the-controllers-own',
    fields: ['message'],
    reason:
      'The message is the controller’s, word for word. While a change waits to be taken up the dashboard puts words of its own in its place; here that is said beside it.',
    covers: ({ moment: { graph, rollout }, ours }) =>
      !rollout.isObserved && ours === (rawStatus(graph.root).message ?? ''),
  },
  {
    id: 'abort-keeps-its-step',
    fields: ['step'],
    reason:
      'The controller sets the index to 0 at an abort, and the dashboard takes that for the progress. Here the step at which it was aborted is kept, as far as the cluster still tells it.',
    covers: ({ moment: { graph, stepBeforeAbort }, ours, theirs }) =>
      rawStatus(graph.root).abort === true &&
      theirs?.startsWith('0/') === true &&
      (ours === undefined || ours.startsWith(`${stepBeforeAbort}/`)),
  },
];
