/**
 * What follows the verb of an action so that its hint makes a sentence. Hints name a step
 * (`step 9: …`), say what happens (`begins again with step 1`) or where it leads (`back to v1`).
 */
export function continueWithHint(hint: string): string {
  const [firstWord] = hint.split(' ');
  if (firstWord === 'step') {
    return ` goes on with ${hint}.`;
  }
  return /^[a-z]+s$/.test(firstWord) ? ` ${hint}.` : `: ${hint}.`;
}
