import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { RolloutWords } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rolloutsTranslationRef } from './rolloutsTranslationRef';

/** What functions that make texts get, so that they speak the language of the app. */
export interface RolloutsTabWords {
  /** The texts of this package. */
  t: TranslationFunction<typeof rolloutsTranslationRef.T>;
  /** BCP 47; for numbers, dates and lists. */
  locale: string;
  /** The same of rollouts-react, for its functions. */
  shared: RolloutWords;
}
