import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { statusOfError } from '../domain/statusOfError';
import { wordsOfError } from '../domain/wordsOfError';
import { InEnglish, useWords } from '../translation';

/**
 * The request failed on its way to the portal or back. Refusals of the cluster do not come
 * this way: they are answers, and told beside the buttons.
 */
export function SendError({ error }: { error: Error }) {
  const { t } = useWords();
  if (statusOfError(error) === 403) {
    return (
      <Notice severity="error">
        <strong>{t('plan.forbidden')}</strong> {t('report.nothingChanged')}
      </Notice>
    );
  }
  return (
    <Notice severity="error">
      <strong>{t('plan.noAnswer')}</strong>{' '}
      {t('plan.noAnswerText', {
        message: <InEnglish>{wordsOfError(error)}</InEnglish>,
      })}
    </Notice>
  );
}
