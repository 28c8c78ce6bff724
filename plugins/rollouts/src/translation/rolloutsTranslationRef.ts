import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { english } from './en';

/**
 * Every text of this package, in English, German, French, Spanish and Japanese. A portal may say
 * any of them in its own words; see Backstage's documentation of translations.
 *
 * @alpha
 */
export const rolloutsTranslationRef = createTranslationRef({
  id: 'plugin.rollouts',
  messages: english,
  translations: {
    de: () => import('./de'),
    fr: () => import('./fr'),
    es: () => import('./es'),
    ja: () => import('./ja'),
  },
});
