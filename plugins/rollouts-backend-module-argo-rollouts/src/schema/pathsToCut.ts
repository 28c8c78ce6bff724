/** From the outside to the inside: keys, and indexes of arrays. */
export type Path = readonly PropertyKey[];

/** A list with more misfits than these is left out as a whole, which is said once. */
const mostInOnePlace = 20;

/**
 * What has to go so that none of the `misfits` is left: for each the value itself or, where it is
 * missing, the nearest thing around it. No path lies within another, and the later ones of a list
 * come first, so that they can be cut one after the other.
 */
export function pathsToCut(holder: object, misfits: readonly Path[]): Path[] {
  const present = unique(misfits.map(path => nearestPresent(holder, path)));
  const crowded = crowdedPlaces(present);
  const chosen = unique(
    present.map(path =>
      crowded.has(keyOf(path.slice(0, -1))) ? path.slice(0, -1) : path,
    ),
  );
  const keys = new Set(chosen.map(keyOf));
  return chosen
    .filter(
      path => !ancestorsOf(path).some(ancestor => keys.has(keyOf(ancestor))),
    )
    .reverse()
    .sort(byLaterIndex);
}

function nearestPresent(holder: object, path: Path): Path {
  let at: unknown = holder;
  for (const [depth, key] of path.entries()) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) {
      return path.slice(0, depth);
    }
    at = Reflect.get(at, key);
  }
  return path;
}

function crowdedPlaces(paths: readonly Path[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const path of paths) {
    // The whole object is never left out for what is in it.
    if (path.length > 2) {
      const place = keyOf(path.slice(0, -1));
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return new Set(
    [...counts].flatMap(([place, count]) =>
      count > mostInOnePlace ? place : [],
    ),
  );
}

function unique(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map(path => [keyOf(path), path])).values()];
}

function ancestorsOf(path: Path): Path[] {
  return path.slice(1).map((_, depth) => path.slice(0, depth + 1));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** Of one list the last first; the order of all others does not matter. */
function byLaterIndex(left: Path, right: Path): number {
  const depth = left.findIndex((key, index) => key !== right[index]);
  const [a, b] = [left[depth], right[depth]];
  return typeof a === 'number' && typeof b === 'number' ? b - a : 0;
}
