/** How a hint of an engine continues a sentence that begins with the verb of an action. */
type HintForm = 'step' | 'event' | 'outcome';

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
