import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useRolloutWords } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useMemo } from 'react';
import { RolloutsTabWords } from './RolloutsTabWords';
import { rolloutsTranslationRef } from './rolloutsTranslationRef';

/** The texts of this package and of rollouts-react in the language of the app. */
export function useWords(): RolloutsTabWords {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const shared = useRolloutWords();
  return useMemo(() => ({ t, locale: shared.locale, shared }), [t, shared]);
}
