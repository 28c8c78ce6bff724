import {
  Refusal,
  Rollout,
  RolloutObservation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * Whether the rollout is still what the user saw when deciding: a refusal that says what has
 * changed since, or nothing when it may go on.
 */
export function preconditionRefusal(
  observed: RolloutObservation,
  current: Rollout,
): Refusal | undefined {
  const change = describeChange(observed, current);
  return change === undefined
    ? undefined
    : {
        outcome: 'refusal',
        code: 'state-changed',
        reason: `${change} Look again before you decide.`,
      };
}

/** The change that matters most; those below it follow from it more often than not. */
function describeChange(
  observed: RolloutObservation,
  current: Rollout,
): string | undefined {
  const now = current.observation;
  if (observed.uid !== now.uid) {
    return 'The rollout that you saw was deleted, and one of the same name was created since.';
  }
  if (observed.podHash !== now.podHash) {
    const decided = describeVersion(observed.podHash, current);
    return `You decided on ${decided}; ${describeVersion(
      now.podHash,
      current,
    )} is being rolled out now.`;
  }
  if (observed.stepIndex !== now.stepIndex) {
    const version = describeVersion(now.podHash, current);
    return `You decided at ${describeStep(
      observed.stepIndex,
      current,
    )} of ${version}; it is at ${describeStep(now.stepIndex, current)} now.`;
  }
  if (observed.generation !== now.generation) {
    return `The rollout was edited after you looked at it: you saw generation ${observed.generation}, it is ${now.generation} now.`;
  }
  return undefined;
}

/** As people call it where the cluster still knows it, by its hash otherwise. */
function describeVersion(podHash: string, { revisions }: Rollout): string {
  const revision = revisions.find(known => known.podHash === podHash);
  if (revision) {
    return `version ${revision.version}`;
  }
  return podHash === '' ? 'a version without a name' : `version ${podHash}`;
}

/** People count from 1. */
function describeStep(index: number | undefined, { steps }: Rollout): string {
  if (index === undefined) {
    return 'no step';
  }
  return index >= steps.length ? 'the end' : `step ${index + 1}`;
}
