import { InputError } from '@backstage/errors';
import {
  ActionRequest,
  isTargetedAction,
  targetedActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

const meanings: Record<(typeof targetedActionKinds)[number], string> = {
  rollBack: 'the pod hash of the revision to go back to',
  terminateRun: 'the name of the analysis run to end',
  terminateExperiment: 'the name of the experiment to end',
  retryExperiment: 'the name of the experiment to begin again',
};

/**
 * Whether an action names a part of the rollout exactly when it needs one.
 *
 * @throws InputError naming the field, the value and what to do
 */
export function assertTarget({
  action,
  target,
}: Pick<ActionRequest, 'action' | 'target'>): void {
  const targeted = targetedActionKinds.find(kind => kind === action);
  if (targeted && target === undefined) {
    throw new InputError(
      `body.target is missing: the action '${action}' needs ${meanings[targeted]}`,
    );
  }
  if (!isTargetedAction(action) && target !== undefined) {
    throw new InputError(
      `body.target '${target}' has no meaning for the action '${action}', which is on the rollout as a whole: remove it`,
    );
  }
}
