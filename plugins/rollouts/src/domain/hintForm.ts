import { ActionOutlook } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How a hint continues a sentence that begins with the verb of an action. */
export type HintForm = 'step' | 'event' | 'outcome';

/**
 * Which sentence an engine's hint makes. Hints name a step (`step 9: …`), say what happens
 * (`begins again with step 1`) or where it leads (`back to v1`).
 */
export function hintForm(hint: string): HintForm {
  const [firstWord] = hint.split(' ');
  if (firstWord === 'step') {
    return 'step';
  }
  return /^[a-z]+s$/.test(firstWord) ? 'event' : 'outcome';
}

/** The same of what is in our own words; a step that is there has a sentence of its own. */
export function outlookForm({ kind }: ActionOutlook): HintForm {
  switch (kind) {
    case 'step':
    case 'backToStable':
    case 'backAtOnce':
    case 'backByUpdate':
      return 'outcome';
    default:
      return 'event';
  }
}
