import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Mono } from '../code';
import { useWords } from '../translation';

/** The address asks for a rollout that is not there: a link may outlive what it leads to. */
export function MissingTarget({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <Notice severity="info" role="status">
      <p>
        {t('sheet.missingTarget', {
          target: <Mono>{id.split('/').join(' / ')}</Mono>,
        })}
      </p>
    </Notice>
  );
}
