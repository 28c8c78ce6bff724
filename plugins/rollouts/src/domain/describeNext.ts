import { ActionAvailability } from '@progressive-delivery/backstage-plugin-rollouts-common';
import type { Sentence } from '../translation';
import { describeOutlook, nameStep, OutlookContext } from './describeOutlook';
import { HintForm, hintForm, outlookForm } from './hintForm';

/** An action that has a plan. */
export type AvailableAction = Extract<
  ActionAvailability,
  { isAvailable: true }
>;

/** What an action would do: the step that it goes on with, or the words that follow its verb. */
type NextWords =
  | { form: 'goesOn'; number: string; step: string }
  | { form: HintForm; hint: Sentence };

/** In the user's language where there are words for it, else in the engine's. */
export function describeNext(
  { outlook, hint }: AvailableAction,
  context: OutlookContext,
): NextWords {
  const named =
    outlook?.kind === 'step' ? nameStep(outlook.index, context) : undefined;
  if (named) {
    return { form: 'goesOn', ...named };
  }
  const text = outlook && describeOutlook(outlook, context);
  return outlook && text !== undefined
    ? { form: outlookForm(outlook), hint: { text } }
    : { form: hintForm(hint), hint: { text: hint, lang: 'en' } };
}

/** The same by itself, such as under the verb in a menu. */
export function describeEffect(
  { outlook, hint }: AvailableAction,
  context: OutlookContext,
): Sentence {
  const text = outlook && describeOutlook(outlook, context);
  return text === undefined ? { text: hint, lang: 'en' } : { text };
}
