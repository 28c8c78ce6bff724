/** A number from 0 up to but without 1 that depends on nothing but the parts (FNV-1a, finished as murmur does). */
export function noise(parts: readonly (string | number)[]): number {
  /* eslint-disable no-bitwise -- mixing bits is what it does */
  let hash = 0x811c9dc5;
  for (const character of parts.join(' ')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  /* eslint-enable no-bitwise */
}
