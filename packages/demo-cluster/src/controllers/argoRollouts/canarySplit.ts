/** How many pods the canary and the stable version shall have. */
export interface CanarySplit {
  canary: number;
  stable: number;
}

/**
 * The split of pods that comes closest to a weight, for a canary without a router: its share of
 * the pods is its share of the users. With surge allowed one pod more than `replicas` may be used
 * where that is closer. Between 1 and 99 % both sides keep at least one pod, unless a single
 * replica may not surge. Of two equally close splits the one with more canaries wins.
 */
export function closestSplit(
  replicas: number,
  weight: number,
  maxSurge: number,
): CanarySplit {
  if (replicas === 0) return { canary: 0, stable: 0 };

  const distance = (each: Candidate) =>
    Math.abs((each.canary * 100) / each.total - weight);
  const [first, ...others] = candidates(replicas, weight, maxSurge);
  // Two replicas at 75 % without surge leave nothing to choose from: then there is no canary.
  const best = others.reduce(
    (closest, each) => (distance(each) < distance(closest) ? each : closest),
    first ?? { canary: 0, total: replicas },
  );
  return { canary: best.canary, stable: best.total - best.canary };
}

interface Candidate {
  canary: number;
  total: number;
}

/** The splits to choose from; of equally close ones the first is taken. */
function candidates(
  replicas: number,
  weight: number,
  maxSurge: number,
): Candidate[] {
  const isExtreme = weight === 0 || weight === 100;
  const mayBeEmpty = isExtreme || (replicas === 1 && maxSurge === 0);
  const up = Math.ceil((replicas * weight) / 100);
  const down = Math.floor((replicas * weight) / 100);
  const mayRoundDown = down !== 0 || mayBeEmpty;

  const roundedDown = (total: number): Candidate[] =>
    mayRoundDown && !isHalfWay(total, weight) ? [{ canary: down, total }] : [];
  const exact = up < replicas || mayBeEmpty ? [up] : [];
  return [
    ...exact.map(canary => ({ canary, total: replicas })),
    ...roundedDown(replicas),
    ...(maxSurge > 0
      ? [{ canary: up, total: replicas + 1 }, ...roundedDown(replicas + 1)]
      : []),
  ];
}

function isHalfWay(total: number, weight: number): boolean {
  return (total * weight) % 100 === 50;
}

/**
 * Pods from a number or a percentage of `replicas`. What cannot be read counts as nothing.
 */
function scaledValue(
  value: number | string,
  replicas: number,
  round: (value: number) => number,
): number {
  if (typeof value === 'number') return value;
  const percent = /^(\d+)%$/.exec(value);
  return percent ? round((Number(percent[1]) * replicas) / 100) : 0;
}

/** Pods that may exist beyond `replicas` during an update. */
export function surgeLimit(value: number | string, replicas: number): number {
  return scaledValue(value, replicas, Math.ceil);
}

/** Pods that may be missing during an update; at least one where no surge is allowed either. */
export function unavailabilityLimit(
  limits: { maxSurge: number | string; maxUnavailable: number | string },
  replicas: number,
): number {
  if (replicas === 0) return 0;
  const surge = surgeLimit(limits.maxSurge, replicas);
  const unavailable = scaledValue(limits.maxUnavailable, replicas, Math.floor);
  if (surge === 0 && unavailable === 0) return 1;
  return Math.min(unavailable, replicas);
}
