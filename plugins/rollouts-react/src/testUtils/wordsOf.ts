import { RolloutWords } from '../domain/RolloutWords';
import german from '../translation/de';
import { english } from '../translation/en';
import spanish from '../translation/es';
import french from '../translation/fr';
import japanese from '../translation/ja';

/**
 * A language that this package speaks.
 *
 * @public
 */
export type RolloutLanguage = 'en' | 'de' | 'fr' | 'es' | 'ja';

/**
 * Every language that this package speaks.
 *
 * @public
 */
export const rolloutLanguages: readonly RolloutLanguage[] = [
  'en',
  'de',
  'fr',
  'es',
  'ja',
];

/**
 * The texts of a language by key.
 *
 * @public
 */
export const messagesOf: Readonly<
  Record<RolloutLanguage, Readonly<Record<string, string>>>
> = { en: english, de: german, fr: french, es: spanish, ja: japanese };

type Values = Readonly<Record<string, unknown>>;

/** Of the forms of a plural the one for the count, as i18next chooses it. */
function formOf(
  language: RolloutLanguage,
  key: string,
  { count }: Values,
): string {
  const messages = messagesOf[language];
  const form =
    typeof count === 'number'
      ? messages[`${key}_${new Intl.PluralRules(language).select(count)}`]
      : undefined;
  const text = form ?? messages[key];
  if (text === undefined) {
    throw new Error(`The ${language} texts have no message "${key}".`);
  }
  return text;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    if (values[name] === undefined) {
      throw new Error(`"${text}" was given no value for {{${name}}}.`);
    }
    return String(values[name]);
  });
}

/**
 * The words of a language, with placeholders and plurals as the portal makes them, for tests that
 * render nothing. A key that is not there and a placeholder without a value throw.
 *
 * @public
 */
export function wordsOf(language: RolloutLanguage): RolloutWords {
  const t = (key: string, values: Values = {}) =>
    fill(formOf(language, key, values), values);
  return {
    t: t as RolloutWords['t'],
    locale: language === 'en' ? 'en-GB' : language,
  };
}

/**
 * The words of the English that tests read.
 *
 * @public
 */
export const englishWords: RolloutWords = wordsOf('en');
