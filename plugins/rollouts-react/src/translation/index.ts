export { rolloutsReactTranslationRef } from './rolloutsReactTranslationRef';
