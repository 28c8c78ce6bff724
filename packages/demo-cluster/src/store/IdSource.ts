import { randomInt, randomUUID } from 'node:crypto';

/** Where uids and the endings of generated names come from. */
export interface IdSource {
  uid(): string;
  /** Five characters, as the API server appends to a generateName. */
  nameSuffix(): string;
}

// Kubernetes leaves out vowels and look-alikes, so that no words come about.
const SUFFIX_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';
const SUFFIX_LENGTH = 5;

export const randomIds: IdSource = {
  uid: () => randomUUID(),
  nameSuffix: () =>
    Array.from(
      { length: SUFFIX_LENGTH },
      () => SUFFIX_LETTERS[randomInt(SUFFIX_LETTERS.length)],
    ).join(''),
};

/** Ids that count up, for tests that compare whole objects. */
export function countingIds(): IdSource {
  let uids = 0;
  let suffixes = 0;
  return {
    uid: () => {
      uids += 1;
      return `00000000-0000-4000-8000-${String(uids).padStart(12, '0')}`;
    },
    nameSuffix: () => {
      suffixes += 1;
      return toLetters(suffixes);
    },
  };
}

function toLetters(count: number): string {
  let rest = count;
  let letters = '';
  for (let i = 0; i < SUFFIX_LENGTH; i++) {
    letters = SUFFIX_LETTERS[rest % SUFFIX_LETTERS.length] + letters;
    rest = Math.floor(rest / SUFFIX_LETTERS.length);
  }
  return letters;
}
