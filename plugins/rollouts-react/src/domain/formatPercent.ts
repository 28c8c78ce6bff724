const narrowNoBreakSpace = '\u202f';

/**
 * A share of 100 for people, such as `20 %` with a narrow no-break space; at most one decimal.
 *
 * @public
 */
export function formatPercent(percent: number): string {
  return `${Math.round(percent * 10) / 10}${narrowNoBreakSpace}%`;
}
