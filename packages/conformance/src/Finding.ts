/** In which way a scenario is held against the suite. */
export type Direction = 'read' | 'write' | 'simulate';

export const directions: readonly Direction[] = ['read', 'write', 'simulate'];

/** A difference that is meant: the rule that names it, and why it is right. */
export interface NamedDifference {
  id: string;
  reason: string;
}

/** What one direction found out about one scenario. */
export interface Finding {
  /** How much was compared and agrees, or differs as a named rule says; by unit. */
  checked: Record<string, number>;
  /** The first thing that agrees with nothing, readable; absent when there is none. */
  divergence?: string;
  /** What the suite says of itself that it cannot do, so that nothing was proven about it. */
  open: readonly string[];
  /** The rules that were needed, one entry per use. */
  differences: readonly NamedDifference[];
}

/**
 * - `pass`: something was compared, and all of it agrees.
 * - `FAIL`: there is a divergence.
 * - `open`: no divergence, and something that the suite does not offer or simulate yet.
 * - `none`: the scenario has nothing to compare in this direction.
 */
export type FindingStatus = 'pass' | 'FAIL' | 'open' | 'none';

export function statusOf(finding: Finding): FindingStatus {
  if (finding.divergence !== undefined) return 'FAIL';
  if (finding.open.length > 0) return 'open';
  const total = Object.values(finding.checked).reduce((sum, n) => sum + n, 0);
  return total > 0 ? 'pass' : 'none';
}

/** A finding of a direction that could not be tried at all. */
export function openFinding(...open: string[]): Finding {
  return { checked: {}, open, differences: [] };
}

export function failedFinding(divergence: string): Finding {
  return { checked: {}, open: [], differences: [], divergence };
}
