import { RolloutWords } from './RolloutWords';

type Part = string | false | undefined;

function isThere(part: Part): part is string {
  return Boolean(part);
}

/** Parts of a sentence in a row: `20 % of traffic on v2, waiting for a promotion`. */
export function joinClauses(parts: readonly Part[], { t }: RolloutWords) {
  return parts
    .filter(isThere)
    .reduce(
      (row, next) => (row ? t('format.clauses', { row, next }) : next),
      '',
    );
}

/** Sentences in a row. */
export function joinSentences(parts: readonly Part[], { t }: RolloutWords) {
  return parts
    .filter(isThere)
    .reduce(
      (row, next) => (row ? t('format.sentences', { row, next }) : next),
      '',
    );
}

/** One sentence of these parts, or of another one when there are none. */
export function sentenceOf(
  parts: readonly Part[],
  words: RolloutWords,
  otherwise = '',
): string {
  return words.t('format.sentence', {
    clauses: joinClauses(parts, words) || otherwise,
  });
}

/** Facts that stand side by side: `Step 6 · successful · 5 min 12 s`. */
export function joinFacts(parts: readonly Part[]): string {
  return parts.filter(isThere).join(' · ');
}
