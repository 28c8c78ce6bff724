import { FuzzChance } from './FuzzChance';

type Tree = Record<string, unknown>;

/** One place in an object. */
interface Place {
  parent: Tree | unknown[];
  key: string | number;
  path: string;
}

/** What was done to an object, in words. */
export interface Mutation {
  path: string;
  kind: MutationKind;
}

type MutationKind = 'missing' | 'wrong type' | 'huge' | 'unknown' | 'odd';

const wrongTypes: readonly unknown[] = [
  null,
  true,
  '',
  'none',
  7,
  -1,
  0.5,
  1e308,
  [],
  {},
  [null],
  { value: 1 },
];

const unknownWords = ['Zombie', 'not-a-kind', '🦊', '../../etc', '__proto__'];

const hugeValues: readonly (() => unknown)[] = [
  () => 'x'.repeat(100_000),
  () => Array.from({ length: 1000 }, (_, index) => index),
  () =>
    Array.from({ length: 1000 }, () => ({ name: 'again', phase: 'Running' })),
  () => nested(500),
  () =>
    Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`key${index}`, index]),
    ),
];

const oddValues: readonly unknown[] = [
  '2026-13-45T99:99:99Z',
  '9999999999h',
  '-5m',
  '0/0',
  'NaN',
  '[NaN]',
  '(((((a+)+)+)+)+)$',
  '<img src=x onerror=alert(1)>',
  '\u0000\u202e',
];

const makers: Record<
  Exclude<MutationKind, 'missing'>,
  (chance: FuzzChance) => unknown
> = {
  // A copy: what is put into one object may be spoilt further.
  'wrong type': chance => structuredClone(chance.oneOf(wrongTypes)),
  huge: chance => chance.oneOf(hugeValues)(),
  unknown: chance => chance.oneOf(unknownWords),
  odd: chance => chance.oneOf(oddValues),
};

const kinds: readonly MutationKind[] = [
  'missing',
  'missing',
  'wrong type',
  'wrong type',
  'unknown',
  'odd',
  'huge',
];

/**
 * A copy of an object with one to four places spoilt. Its identity stays: an API server serves no
 * object without a name.
 */
export function mutateObject<T extends object>(
  object: T,
  chance: FuzzChance,
): { object: T; mutations: Mutation[] } {
  const copy = structuredClone(object);
  const mutations: Mutation[] = [];
  for (let left = 1 + chance.below(4); left > 0; left--) {
    const places = placesIn(copy as Tree, '').filter(
      ({ path }) => !isIdentity(path),
    );
    if (places.length === 0) {
      break;
    }
    const place = chance.oneOf(places);
    const kind = chance.oneOf(kinds);
    spoil(place, kind, chance);
    mutations.push({ path: place.path, kind });
  }
  return { object: copy, mutations };
}

function spoil(
  { parent, key }: Place,
  kind: MutationKind,
  chance: FuzzChance,
): void {
  const tree = parent as Tree;
  if (kind === 'missing') {
    if (Array.isArray(parent)) {
      parent.splice(Number(key), 1);
    } else {
      delete tree[key];
    }
    return;
  }
  const value = makers[kind](chance);
  if (kind === 'unknown' && !Array.isArray(parent) && chance.number() < 0.3) {
    // A field of another version of the CRD, or a key that is one of JavaScript's own.
    Object.defineProperty(tree, String(value), {
      value: tree[key],
      enumerable: true,
      configurable: true,
      writable: true,
    });
    delete tree[key];
    return;
  }
  tree[key] = value;
}

function isIdentity(path: string): boolean {
  return /^\.(kind|apiVersion|metadata|metadata\.(name|namespace|uid|resourceVersion)|metadata\.ownerReferences.*)$/.test(
    path,
  );
}

function placesIn(value: unknown, path: string): Place[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const parent = value as Tree;
  const keys = Object.keys(parent);
  // Of what is huge already a few places are enough.
  return keys
    .slice(0, 50)
    .flatMap(key => [
      { parent, key, path: `${path}.${key}` },
      ...(path.length < 200 ? placesIn(parent[key], `${path}.${key}`) : []),
    ]);
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) {
    value = { deeper: value };
  }
  return value;
}
