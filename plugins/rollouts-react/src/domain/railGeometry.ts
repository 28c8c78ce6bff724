import { RolloutStepState } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { percentOf } from './percentOf';
import { RailColumn } from './railColumns';

/** `x` from 0 to 1 along the rail, `y` in percent of traffic. */
export interface RailPoint {
  x: number;
  y: number;
}

/** Measures of a rail, without pixels. */
export interface RailGeometry {
  /** Widths of the columns, in shares of `totalWidth`. */
  widths: number[];
  totalWidth: number;
  /** The height that was asked for so far; empty before the first step. */
  reached: RailPoint[];
  /** The height that is still to come. */
  planned: RailPoint[];
  /** One for each change to a height above 0. */
  labels: { x: number; percent: number; isReached: boolean }[];
}

const wideStates: ReadonlySet<RolloutStepState> = new Set([
  'current',
  'inconclusive',
  'failed',
]);

const plannedStates: ReadonlySet<RolloutStepState> = new Set([
  'todo',
  'notReached',
]);

function heights(columns: readonly RailColumn[], max: number): number[] {
  let height = 0;
  return columns.map(column => {
    if (column.kind === 'stable') {
      height = 100;
    } else if (column.state !== 'skipped') {
      // What was jumped over was never asked for.
      height = percentOf(column.step.askedWeight, { max });
    }
    return height;
  });
}

function countReached(columns: readonly RailColumn[]): number {
  const first = columns.findIndex(column => plannedStates.has(column.state));
  return first === -1 ? columns.length : first;
}

/**
 * The line above a rail: how much traffic is asked for at each column, true to scale.
 *
 * The part that was reached ends behind the last column that was begun. After an abort it falls
 * to 0 there, and what was planned goes on beside it from the height that was reached.
 *
 * @param max - what the weights of the rollout add up to
 */
export function railGeometry(
  columns: readonly RailColumn[],
  max: number,
): RailGeometry {
  const widths = columns.map(({ state }) => (wideStates.has(state) ? 1.7 : 1));
  const totalWidth = widths.reduce((sum, width) => sum + width, 0);
  const percents = heights(columns, max);
  const reachedCount = countReached(columns);
  const isAborted = columns.some(({ state }) => state === 'notReached');

  const reached: RailPoint[] = [];
  const planned: RailPoint[] = [];
  const labels: RailGeometry['labels'] = [];
  let left = 0;
  let height = 0;
  columns.forEach((_, index) => {
    const percent = percents[index];
    const isReached = index < reachedCount;
    const start = left / totalWidth;
    left += widths[index];
    const line = isReached ? reached : planned;
    if (line.length === 0) {
      line.push({ x: start, y: height });
    }
    line.push({ x: start, y: percent }, { x: left / totalWidth, y: percent });
    if (percent !== height && percent > 0) {
      labels.push({ x: start, percent, isReached });
    }
    height = percent;
  });
  if (isAborted && reached.length > 0) {
    reached.push({ x: reached[reached.length - 1].x, y: 0 });
  }
  return { widths, totalWidth, reached, planned, labels };
}
