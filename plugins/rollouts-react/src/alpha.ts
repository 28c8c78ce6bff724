/**
 * What is not settled yet: the ref of this package's texts, for portals that say them in their own
 * words or in another language.
 *
 * @packageDocumentation
 */
export { rolloutsReactTranslationRef } from './translation';
