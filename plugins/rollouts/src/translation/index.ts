export { InEnglish } from './InEnglish';
export { rolloutsTranslationRef } from './rolloutsTranslationRef';
export type { RolloutsTabWords } from './RolloutsTabWords';
export type { Sentence } from './Sentence';
export { SentenceText } from './SentenceText';
export { useWords } from './useWords';
