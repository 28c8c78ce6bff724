import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { actionVerb } from '../domain/actionWords';
import { AvailableAction, describeNext } from '../domain/describeNext';
import { SentenceText, useWords } from '../translation';

interface NextSentenceProps {
  action: AvailableAction;
  rollout: Rollout;
  /** Whether the verb is set off, for where several such sentences stand together. */
  isLead?: boolean;
}

/** What an action would do, in one sentence that begins with its verb. */
export function NextSentence({ action, rollout, isLead }: NextSentenceProps) {
  const words = useWords();
  const { t } = words;
  const text = actionVerb(action.kind, words);
  const verb = isLead ? <strong>{text}</strong> : <>{text}</>;
  const next = describeNext(action, { rollout, words });
  if (next.form === 'goesOn') {
    const { number, step } = next;
    return t('outlook.goesOn', { verb, number, step });
  }
  return t(`report.next.${next.form}`, {
    verb,
    hint: <SentenceText {...next.hint} />,
  });
}
