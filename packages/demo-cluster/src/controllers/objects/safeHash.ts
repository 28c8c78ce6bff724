const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/**
 * FNV-32a of a text, written in the alphabet that Kubernetes uses for names: no vowels, so that
 * no words come out, and no digits that look like letters.
 */
export function safeHash(text: string): string {
  return encodeSafely(String(fnv32a(text)));
}

/** Five characters from that alphabet, as the API server appends to a `generateName`. */
export function safeSuffix(text: string): string {
  let rest = fnv32a(text);
  let suffix = '';
  for (let i = 0; i < 5; i++) {
    suffix += ALPHABET[rest % ALPHABET.length];
    rest = Math.floor(rest / ALPHABET.length);
  }
  return suffix;
}

export function fnv32a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    // eslint-disable-next-line no-bitwise -- FNV is defined on bits
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}

function encodeSafely(text: string): string {
  return Array.from(
    text,
    character => ALPHABET[character.charCodeAt(0) % ALPHABET.length],
  ).join('');
}
