import { pickOne, Random } from '../seededRandom';

const VERSION = /^v?(\d+)\.(\d+)\.(\d+)/;

/** How broken versions end, so that the simulated nodes cannot start them. */
export const brokenEndings = ['bad', 'crash'] as const;

/** The next version after a tag: mostly a fix, at times something new. Endings are dropped. */
export function nextVersion(tag: string, random: Random): string {
  const match = VERSION.exec(tag);
  if (!match) {
    return 'v1.0.0';
  }
  const [major, minor, patch] = match.slice(1).map(Number);
  return random() < 1 / 3
    ? `v${major}.${minor + 1}.0`
    : `v${major}.${minor}.${patch + 1}`;
}

export function breakVersion(tag: string, random: Random): string {
  return `${tag}-${pickOne(brokenEndings, random)}`;
}

/** Whether `tag` is a later version than `other`; false where one of them is not a version. */
export function isLater(tag: string, other: string): boolean {
  const one = VERSION.exec(tag)?.slice(1).map(Number);
  const two = VERSION.exec(other)?.slice(1).map(Number);
  if (!one || !two) {
    return false;
  }
  const index = one.findIndex((part, place) => part !== two[place]);
  return index >= 0 && one[index] > two[index];
}
