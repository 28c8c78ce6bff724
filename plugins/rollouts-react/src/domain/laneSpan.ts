import { AnalysisRun } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RailColumn } from './railColumns';

/** Columns, counted from 0; `end` and `planned` are the first that are not covered any more. */
interface LaneSpan {
  start: number;
  end: number;
  /** Where it will end if everything goes on. Not after `end` when the run is over. */
  planned: number;
}

function isReached({ state }: RailColumn): boolean {
  return state !== 'todo' && state !== 'notReached';
}

function hasBegunBy(column: RailColumn, instant: number): boolean {
  return (
    column.kind === 'step' &&
    column.step.startedAt !== undefined &&
    Date.parse(column.step.startedAt) <= instant
  );
}

/**
 * Below which columns a background analysis runs: from the step that was on when it started, as
 * far as the cluster still tells, else from the first one.
 */
export function laneSpan(
  run: AnalysisRun,
  columns: readonly RailColumn[],
): LaneSpan {
  const startedAt = run.startedAt ? Date.parse(run.startedAt) : undefined;
  const begun = columns.map(
    column => startedAt !== undefined && hasBegunBy(column, startedAt),
  );
  const start = Math.max(0, begun.lastIndexOf(true));
  const reached = columns.findIndex(column => !isReached(column));
  const end = Math.max(start + 1, reached === -1 ? columns.length : reached);
  const stable = columns.findIndex(({ kind }) => kind === 'stable');
  const isOver = run.completedAt !== undefined;
  return { start, end, planned: isOver ? end : Math.max(end, stable) };
}
