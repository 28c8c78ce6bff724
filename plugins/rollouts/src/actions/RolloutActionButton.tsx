import {
  ActionAvailability,
  RolloutAction,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { useRef } from 'react';
import { actionGlyph } from './actionGlyph';
import { actionLabel, actionVerb } from '../domain/actionWords';
import { describeTarget } from '../domain/describeTarget';
import { useWords } from '../translation';
import { ActionButton, ActionButtonProps } from './ActionButton';
import { useRolloutActions } from './RolloutActionsProvider';
import { TimeOfDay } from './TimeOfDay';
import { VisuallyHidden } from './VisuallyHidden';

interface RolloutActionButtonProps extends RolloutAction {
  /** `small` beside the part of the rollout that the action is on. */
  look?: ActionButtonProps['look'];
  /** Whether the label says what it is on, for where that is not plain to see. */
  isSpelledOut?: boolean;
}

/**
 * The button of one action, or what is known of it while it is under way. Opens the dialog that
 * says what it will do. Must be used below a `RolloutActionsProvider`.
 *
 * Nothing is there when the engine does not know the action, or when an action on a part of the
 * rollout does not apply to this part: one cannot terminate what has ended.
 */
export function RolloutActionButton(props: RolloutActionButtonProps) {
  const { kind, target, look = 'small', isSpelledOut } = props;
  const words = useWords();
  const { rollout, explain, underWay, open } = useRolloutActions();
  const button = useRef<HTMLButtonElement>(null);
  const action = rollout.actions.find(
    other => other.kind === kind && other.target === target,
  );
  const requestedAt = underWay.find({ kind, target })?.requestedAt;
  if (!action || (isBesideThePoint(action) && !requestedAt)) {
    return null;
  }
  const verb = actionVerb(kind, words);
  const label = actionLabel(
    kind,
    describeTarget(rollout, action, words),
    words,
  );
  return (
    <ActionButton
      buttonRef={button}
      look={look}
      glyph={requestedAt ? 'arc' : actionGlyph[kind]}
      label={requestedAt ? undefined : label}
      disabledReason={explain(action)}
      onClick={() => open({ kind, target }, button.current)}
    >
      {requestedAt ? (
        <span>
          {words.t('action.requested', {
            time: <TimeOfDay instant={requestedAt} />,
          })}
          {label && (
            <VisuallyHidden>
              {words.t('action.requestedOf', { label })}
            </VisuallyHidden>
          )}
        </span>
      ) : (
        (isSpelledOut && label) || verb
      )}
    </ActionButton>
  );
}

function isBesideThePoint(action: ActionAvailability): boolean {
  return (
    action.target !== undefined &&
    !action.isAvailable &&
    action.code === 'not-applicable'
  );
}
