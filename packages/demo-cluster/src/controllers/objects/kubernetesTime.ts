/** A moment as the API server writes it: in UTC, cut to the second. */
export function toKubernetesTime(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** Milliseconds since the epoch, or undefined for what is no time at all. */
export function parseKubernetesTime(
  text: string | undefined,
): number | undefined {
  const parsed = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(parsed) ? undefined : parsed;
}

export function secondsAfter(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}

/** The earlier of the two; an absent one does not count. */
export function earlier(a?: Date, b?: Date): Date | undefined {
  if (!a || !b) return a ?? b;
  return a <= b ? a : b;
}
