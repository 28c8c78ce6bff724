import {
  Refusal,
  Rollout,
  RolloutActionKind,
  RolloutObservation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * A part of what the user saw. `edit` is a new generation; `unobservedEdit` one that the controller
 * has not taken up, behind which a new version may stand.
 */
type ObservedPart = 'version' | 'step' | 'edit' | 'unobservedEdit';

/**
 * What must still be as the user saw it, beside the object itself. The rule: a page that is behind
 * never does something else than its user meant, and nothing that stops or takes back is held up
 * by what does not change its meaning.
 *
 * - What goes on from a step depends on everything.
 * - `pause`, `abort`: mean "not any further with this version", at whatever step. Autoscalers edit
 *   the object all the time; they must not stand in the way.
 * - `resume`: somebody else may have paused it again meanwhile, which is an edit.
 * - `restart`: the same pods of the same version, and not once more after somebody else's restart,
 *   which is an edit.
 * - `rollBack`: away from this version. One that was shipped since may be the repair.
 * - `terminateRun`, `terminateExperiment`: the name says it all.
 * - `retryExperiment`: an experiment of a version that is not rolled out any more tells nothing.
 */
const partsThatMatter: Record<RolloutActionKind, readonly ObservedPart[]> = {
  promote: ['version', 'step', 'edit'],
  promoteFully: ['version', 'step', 'edit'],
  skip: ['version', 'step', 'edit'],
  pause: ['version'],
  resume: ['version', 'step', 'edit'],
  abort: ['version'],
  retry: ['version', 'step', 'edit'],
  restart: ['version', 'edit'],
  rollBack: ['version', 'unobservedEdit'],
  terminateRun: [],
  terminateExperiment: [],
  retryExperiment: ['version'],
};

/**
 * Whether the rollout is still what the user saw when deciding, as far as it matters for this
 * action: a refusal that says what has changed since, or nothing when it may go on.
 */
export function preconditionRefusal(
  action: RolloutActionKind,
  observed: RolloutObservation,
  current: Rollout,
): Refusal | undefined {
  const change = describeChange(partsThatMatter[action], observed, current);
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
  parts: readonly ObservedPart[],
  observed: RolloutObservation,
  current: Rollout,
): string | undefined {
  const now = current.observation;
  const has = (part: ObservedPart) => parts.includes(part);
  if (observed.uid !== now.uid) {
    return 'The rollout that you saw was deleted, and one of the same name was created since.';
  }
  if (has('version') && observed.podHash !== now.podHash) {
    const decided = describeVersion(observed.podHash, current);
    return `You decided on ${decided}; ${describeVersion(
      now.podHash,
      current,
    )} is being rolled out now.`;
  }
  if (has('step') && observed.stepIndex !== now.stepIndex) {
    const version = describeVersion(now.podHash, current);
    return `You decided at ${describeStep(
      observed.stepIndex,
      current,
    )} of ${version}; it is at ${describeStep(now.stepIndex, current)} now.`;
  }
  if (
    observed.generation !== now.generation &&
    (has('edit') || (has('unobservedEdit') && !current.isObserved))
  ) {
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
