import { RolloutObservation } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Whether two looks at a rollout saw the same, so that a plan for one holds for the other. */
export function observationsAreEqual(
  one: RolloutObservation,
  other: RolloutObservation,
): boolean {
  return (
    one.uid === other.uid &&
    one.podHash === other.podHash &&
    one.stepIndex === other.stepIndex &&
    one.generation === other.generation
  );
}
