import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { actionWords } from '../domain/actionWords';
import { ActionButton, ActionButtonProps } from './ActionButton';

import { TimeOfDay } from './TimeOfDay';

interface RolloutActionButtonProps
  extends Omit<ActionButtonProps, 'glyph' | 'children'> {
  kind: RolloutActionKind;
  /** ISO 8601; set while it is under way, and then told instead of the verb. */
  requestedAt?: string;
}

/** The button of one action, or what is known of it while it is under way. */
export function RolloutActionButton(props: RolloutActionButtonProps) {
  const { kind, requestedAt, ...rest } = props;
  return (
    <ActionButton {...rest} glyph={requestedAt ? 'arc' : kind}>
      {requestedAt ? (
        <span>
          Requested <TimeOfDay instant={requestedAt} />
        </span>
      ) : (
        actionWords[kind].verb
      )}
    </ActionButton>
  );
}
