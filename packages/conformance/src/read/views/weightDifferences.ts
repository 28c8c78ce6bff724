import { rawSpec, rawStatus } from '../../scenarios/rawStatus';
import { countPods, shareOfPods, totalOf } from './countPods';
import { ViewDifference } from './ViewDifference';
import { ViewMoment } from './ViewMoment';

/** About who gets which version. The dashboard's `actualWeight` is often not measured. */
export const weightDifferences: readonly ViewDifference[] = [
  {
    id: 'no-canary-when-promoted',
    fields: ['setWeight', 'actualWeight'],
    reason:
      'Once the new version is the stable one there is no canary, and its share is 0. The dashboard says 100.',
    covers: ({ moment, ours, theirs }) => {
      const { currentPodHash, stableRS } = rawStatus(moment.graph.root);
      const isPromoted = stableRS !== undefined && currentPodHash === stableRS;
      return isPromoted && (ours ?? '0') === '0' && theirs === allOf(moment);
    },
  },
  {
    id: 'no-share-without-a-first-version',
    fields: ['setWeight', 'actualWeight'],
    reason:
      'With an invalid spec at the first deploy the controller has made no version at all: nothing is asked for. The dashboard shows the weight of the first step.',
    covers: ({ moment, ours }) =>
      (ours ?? '0') === '0' &&
      rawStatus(moment.graph.root).currentPodHash === undefined,
  },
  {
    id: 'pods-still-count-behind-the-last-step',
    fields: ['actualWeight'],
    reason:
      'Without a step ahead the dashboard says 100 at once. Here it is the share of the pods that are ready, which is what users get while the last ones come up.',
    covers: ({ moment, ours, theirs }) =>
      theirs === allOf(moment) &&
      hasNoRouter(moment) &&
      ours === shareOfPods(moment.graph) &&
      isBehindLastStep(moment),
  },
  {
    id: 'router-still-counts-behind-the-last-step',
    fields: ['actualWeight'],
    reason:
      'Without a step ahead the dashboard says 100 at once. Here it is the weight that the router was given last, which the status still names.',
    covers: ({ moment, ours, theirs }) =>
      theirs === allOf(moment) &&
      isBehindLastStep(moment) &&
      ours === String(routerWeights(moment)?.weight),
  },
  {
    id: 'router-weight-not-known',
    fields: ['actualWeight'],
    reason:
      'The status names no weights of the router, or those of another version: what users get is not known, and is not shown. The dashboard shows the old figure, or one from the steps.',
    covers: ({ moment, ours }) =>
      ours === undefined &&
      !hasNoRouter(moment) &&
      routerWeights(moment)?.podTemplateHash !==
        rawStatus(moment.graph.root).currentPodHash,
  },
  {
    id: 'no-pod-ready',
    fields: ['actualWeight'],
    reason:
      'When no pod of any version is ready nobody gets any version: there is no share. The dashboard says 0 or 100.',
    covers: ({ moment, ours }) =>
      ours === undefined &&
      hasNoRouter(moment) &&
      totalOf(countPods(moment.graph)) === 0,
  },
  {
    id: 'pods-counted-where-they-are-known-first',
    fields: ['actualWeight'],
    reason:
      'Shares are counted from the ReplicaSets. The dashboard divides by the total of the Rollout’s status, which follows them a moment later.',
    covers: ({ moment, ours }) =>
      hasNoRouter(moment) &&
      ours === shareOfPods(moment.graph) &&
      totalOf(countPods(moment.graph)) !==
        (rawStatus(moment.graph.root).availableReplicas ?? 0),
  },
  {
    id: 'ready-where-it-is-known-first',
    fields: ['ready'],
    reason:
      'Ready pods are counted from the ReplicaSets of all versions. The dashboard shows the count in the Rollout’s status, which follows them a moment later.',
    covers: ({ moment: { graph }, ours, theirs }) =>
      ours === String(totalOf(countPods(graph, 'readyReplicas'))) &&
      theirs === String(rawStatus(graph.root).readyReplicas ?? 0),
  },
];

/** The weight of all users. */
function allOf({ graph: { root } }: ViewMoment): string {
  const { trafficRouting } = rawSpec(root).strategy?.canary ?? {};
  return String(trafficRouting?.maxTrafficWeight ?? 100);
}

function isBehindLastStep({ graph: { root } }: ViewMoment): boolean {
  const { steps = [] } = rawSpec(root).strategy?.canary ?? {};
  return (
    steps.length === 0 || rawStatus(root).currentStepIndex === steps.length
  );
}

function hasNoRouter({ graph: { root } }: ViewMoment): boolean {
  return rawSpec(root).strategy?.canary?.trafficRouting === undefined;
}

function routerWeights({ graph }: ViewMoment) {
  return rawStatus(graph.root).canary?.weights?.canary;
}
