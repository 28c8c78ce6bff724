import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { actionVerb } from '../domain/actionWords';
import { hintForm } from '../domain/hintForm';
import { InEnglish, useWords } from '../translation';

interface NextSentenceProps {
  kind: RolloutActionKind;
  /** In the engine's words. */
  hint: string;
  /** Whether the verb is set off, for where several such sentences stand together. */
  isLead?: boolean;
}

/** What an action would do, in one sentence that begins with its verb. */
export function NextSentence({ kind, hint, isLead }: NextSentenceProps) {
  const words = useWords();
  const verb = actionVerb(kind, words);
  return words.t(`report.next.${hintForm(hint)}`, {
    verb: isLead ? <strong>{verb}</strong> : <>{verb}</>,
    hint: <InEnglish>{hint}</InEnglish>,
  });
}
