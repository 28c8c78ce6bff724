import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { localeOf } from '../domain/localeOf';
import { RolloutWords } from '../domain/RolloutWords';
import { rolloutsReactTranslationRef } from '../translation';

/**
 * The words of the language that the portal is shown in. It suspends until they are loaded, and
 * renders again in the new language when another one is chosen.
 *
 * @public
 */
export function useRolloutWords(): RolloutWords {
  const languageApi = useApi(appLanguageApiRef);
  const { t } = useTranslationRef(rolloutsReactTranslationRef);

  // A new `t` comes with every change of language, once its texts are there.
  return useMemo(() => {
    const { language } = languageApi.getLanguage();
    return { t, locale: localeOf(language, window.navigator.language) };
  }, [t, languageApi]);
}
