import type { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import type { english } from '../translation/en';

/**
 * The messages of this package, by key, with their English texts.
 *
 * @public
 */
export type RolloutMessages = typeof english;

/**
 * The language that a text is made in: every function of this package that makes a text for people
 * takes it, as `words`.
 *
 * @public
 */
export interface RolloutWords {
  /** Gives the text of a key in this language. */
  t: TranslationFunction<RolloutMessages>;
  /** BCP 47 tag of the conventions for numbers, dates and lists, such as `en-GB`. */
  locale: string;
}
