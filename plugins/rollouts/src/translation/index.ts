export { rolloutsTranslationRef } from './rolloutsTranslationRef';
