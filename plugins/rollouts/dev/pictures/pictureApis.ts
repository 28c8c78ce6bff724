import {
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  createTranslationRef,
  TranslationApi,
  translationApiRef,
  TranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { mockApis } from '@backstage/test-utils';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  FakeRolloutsApi,
  messagesOf,
  RolloutLanguage,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import german from '../../src/translation/de';
import { english } from '../../src/translation/en';
import spanish from '../../src/translation/es';
import french from '../../src/translation/fr';
import japanese from '../../src/translation/ja';

/** Texts by id of their ref and by language. */
const messagesById: Record<
  string,
  | Readonly<Record<RolloutLanguage, Readonly<Record<string, string>>>>
  | undefined
> = {
  'plugin.rollouts-react': messagesOf,
  'plugin.rollouts': {
    en: english,
    de: german,
    fr: french,
    es: spanish,
    ja: japanese,
  },
};

/** Speaks one language at once, so that no picture is taken before its texts are there. */
class OneLanguage implements TranslationApi {
  private readonly api = mockApis.translation();
  private readonly refs = new Map<string, TranslationRef>();

  constructor(private readonly language: RolloutLanguage) {}

  getTranslation: TranslationApi['getTranslation'] = ref =>
    this.api.getTranslation(this.spoken(ref));

  translation$: TranslationApi['translation$'] = ref =>
    this.api.translation$(this.spoken(ref));

  private spoken<Ref extends TranslationRef>(ref: Ref): Ref {
    const messages = messagesById[ref.id]?.[this.language];
    if (!messages) {
      return ref;
    }
    const known =
      this.refs.get(ref.id) ??
      createTranslationRef({ id: `${ref.id}.${this.language}`, messages });
    this.refs.set(ref.id, known);
    return known as Ref;
  }
}

/** What a portal has that is shown in a language to Jonas Weber. */
export function pictureApis(api: FakeRolloutsApi, language: RolloutLanguage) {
  return [
    [rolloutsApiRef, api],
    [
      identityApiRef,
      mockApis.identity({
        userEntityRef: 'user:default/jonas.weber',
        displayName: 'Jonas Weber',
      }),
    ],
    [discoveryApiRef, mockApis.discovery({ baseUrl: 'http://pictures' })],
    [fetchApiRef, { fetch: window.fetch.bind(window) }],
    [translationApiRef, new OneLanguage(language)],
    [appLanguageApiRef, { getLanguage: () => ({ language }) }],
  ] as const;
}
