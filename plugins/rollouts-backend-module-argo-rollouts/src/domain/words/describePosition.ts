import { RolloutView } from '../RolloutView';
import { weightWords } from './amounts';

/** Where an update is: `step 8 of 12`, numbered from 1. */
export function describePosition(view: RolloutView): string | undefined {
  const { steps, currentStepIndex: index, strategy } = view;
  if (strategy !== 'canary' || index === undefined) {
    return undefined;
  }
  return index < steps.length
    ? `step ${index + 1} of ${steps.length}`
    : `the end of its ${steps.length} steps`;
}

/** How much the new version serves now, where that can be told: `20 % of traffic on v2.14.1`. */
export function describeShare(view: RolloutView): string {
  const { actual, asked, max, source } = view.traffic;
  const version = newVersion(view);
  if (actual === undefined && source !== 'service') {
    return `${weightWords(asked.canary, max)} asked for on ${version}`;
  }
  if (source === 'service') {
    return (actual ?? asked).canary > 0
      ? `all traffic on ${version}`
      : `all traffic on ${stableVersion(view)}`;
  }
  const weight = weightWords((actual ?? asked).canary, max);
  return source === 'replicas'
    ? `${weight} of the pods on ${version}`
    : `${weight} of traffic on ${version}`;
}

/** How far the pods of the new version are: `1 of 3 pods ready`. */
export function describePods(view: RolloutView): string {
  const current = view.revisions.find(
    ({ podHash }) => podHash === view.observation.podHash,
  );
  const { available = 0, desired = 0 } = current?.replicas ?? {};
  return desired === 0
    ? 'no pods yet'
    : `${available} of ${desired} pods ready`;
}

export function newVersion(view: RolloutView): string {
  return view.newVersion ?? 'the new version';
}

export function stableVersion(view: RolloutView): string {
  return view.stableVersion ?? 'the stable version';
}
