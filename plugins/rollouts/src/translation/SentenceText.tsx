import { InEnglish } from './InEnglish';
import { Sentence } from './Sentence';

/** A sentence, pronounced in its own language. */
export function SentenceText({ text, lang }: Sentence) {
  return lang ? <InEnglish>{text}</InEnglish> : <>{text}</>;
}
