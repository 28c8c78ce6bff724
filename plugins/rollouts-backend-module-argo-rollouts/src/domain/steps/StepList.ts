import { RolloutStep } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** The steps of an update, and where it is among them. */
export interface StepList {
  steps: RolloutStep[];
  /**
   * `steps.length` past the last. Absent without steps, and when an abort wiped out how far
   * the update was.
   */
  currentStepIndex?: number;
}
