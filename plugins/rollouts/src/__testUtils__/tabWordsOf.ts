import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RolloutLanguage,
  wordsOf,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { mockApis } from '@backstage/test-utils';
import { RolloutsTabWords } from '../translation';
import german from '../translation/de';
import { english } from '../translation/en';
import spanish from '../translation/es';
import french from '../translation/fr';
import japanese from '../translation/ja';

/** Every text of this package by language and key. */
export const tabMessages: Readonly<
  Record<RolloutLanguage, Readonly<Record<keyof typeof english, string>>>
> = { en: english, de: german, fr: french, es: spanish, ja: japanese };

/** The words of a language as a portal makes them, for tests that render nothing. */
export function tabWordsOf(language: RolloutLanguage): RolloutsTabWords {
  const ref = createTranslationRef({
    id: `plugin.rollouts.${language}`,
    messages: tabMessages[language],
  });
  const snapshot = mockApis.translation().getTranslation(ref);
  if (!snapshot.ready) {
    throw new Error(`The texts in ${language} are not there at once.`);
  }
  const shared = wordsOf(language);
  return {
    t: snapshot.t as unknown as RolloutsTabWords['t'],
    locale: shared.locale,
    shared,
  };
}
