import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  isTargetedAction,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AgentServices } from './AgentServices';

/**
 * Whether an action may be asked for at all: in a person's name, and with a target exactly where it
 * needs one. Whether this person may do it is for the door to say.
 *
 * @throws NotAllowedError, InputError naming the field and what to do
 */
export function assertMayAct(
  { isUser }: Pick<AgentServices, 'isUser'>,
  call: {
    action: RolloutActionKind;
    target?: string;
    credentials: BackstageCredentials;
  },
): void {
  const { action, target, credentials } = call;
  if (!isUser(credentials)) {
    throw new NotAllowedError(
      'Actions on rollouts are done in the name of a person: call with the token of a user',
    );
  }
  if (isTargetedAction(action) && target === undefined) {
    throw new InputError(
      `target is missing: explain-rollout names what the action '${action}' can be done to`,
    );
  }
  if (!isTargetedAction(action) && target !== undefined) {
    throw new InputError(
      `target '${target}' has no meaning for the action '${action}', which is on the rollout as a whole: remove it`,
    );
  }
}
