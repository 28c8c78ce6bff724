import {
  anAnalysisRun,
  aPausedCanary,
  aRollout,
  secondsAgo,
  someSteps,
} from '../testUtils';
import { laneSpan } from './laneSpan';
import { railColumns } from './railColumns';

const columns = railColumns(aPausedCanary());

describe('laneSpan', () => {
  it('goes from the step at which the run started to the current one', () => {
    const run = anAnalysisRun({
      role: 'Background',
      startedAt: secondsAgo(1049),
      completedAt: undefined,
    });

    expect(laneSpan(run, columns)).toEqual({ start: 4, end: 8, planned: 12 });
  });

  it('ends with the run', () => {
    const run = anAnalysisRun({ startedAt: secondsAgo(1049) });

    expect(laneSpan(run, columns)).toEqual({ start: 4, end: 8, planned: 8 });
  });

  it('starts at the first step when the cluster does not tell when steps began', () => {
    const untold = railColumns(
      aRollout({
        isFullyPromoted: false,
        steps: someSteps(1, [{ kind: 'weight', weight: 5 }, { kind: 'pause' }]),
      }),
    );

    expect(laneSpan(anAnalysisRun(), untold)).toEqual({
      start: 0,
      end: 2,
      planned: 2,
    });
  });

  it('is at least one column wide', () => {
    const untouched = railColumns(
      aRollout({
        isFullyPromoted: false,
        steps: someSteps(-1, [{ kind: 'pause' }]),
      }),
    );

    const { start, end } = laneSpan(anAnalysisRun(), untouched);

    expect(end).toBe(start + 1);
  });
});
