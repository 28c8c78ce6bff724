import fc from 'fast-check';
import {
  anAbortedCanary,
  aPausedCanary,
  aRollout,
  aSwitchedBlueGreen,
  someSteps,
} from '../testUtils';
import { railColumns } from './railColumns';
import { railGeometry, RailPoint } from './railGeometry';

function inTenths({ x, y }: RailPoint): [number, number] {
  return [Math.round(x * 10 * 100) / 100, y];
}

describe('railColumns', () => {
  it('puts the flag behind the last step', () => {
    const columns = railColumns(aPausedCanary());

    expect(columns[columns.length - 1]).toEqual({
      kind: 'stable',
      state: 'todo',
    });
  });

  it('puts the flag before the removal of the old pods', () => {
    const columns = railColumns(aSwitchedBlueGreen());

    expect(
      columns.map(column =>
        column.kind === 'step' ? column.step.kind : column.kind,
      ),
    ).toEqual([
      'previewUp',
      'prePromotionAnalysis',
      'pause',
      'switch',
      'postPromotionAnalysis',
      'stable',
      'scaleDown',
    ]);
  });

  it('does not reach the flag after an abort', () => {
    const columns = railColumns(anAbortedCanary());

    expect(columns[columns.length - 1].state).toBe('notReached');
  });
});

describe('railGeometry', () => {
  // Four steps and the flag; the current one is wider, so that they make 5.7 in all.
  const columns = railColumns(
    aRollout({
      isFullyPromoted: false,
      steps: someSteps(1, [
        { kind: 'weight', weight: 20 },
        { kind: 'pause' },
        { kind: 'weight', weight: 50 },
        { kind: 'pause', durationSeconds: 60 },
      ]),
    }),
  );

  it('gives the current step more room', () => {
    const { widths, totalWidth } = railGeometry(columns, 100);

    expect(widths).toEqual([1, 1.7, 1, 1, 1]);
    expect(totalWidth).toBeCloseTo(5.7);
  });

  it('goes up where more is asked for, solid up to the current step', () => {
    const { reached, planned, totalWidth } = railGeometry(columns, 100);
    const scale = ({ x, y }: RailPoint) => [
      Math.round(x * totalWidth * 10) / 10,
      y,
    ];

    expect(reached.map(scale)).toEqual([
      [0, 0],
      [0, 20],
      [1, 20],
      [1, 20],
      [2.7, 20],
    ]);
    expect(planned.map(scale)).toEqual([
      [2.7, 20],
      [2.7, 50],
      [3.7, 50],
      [3.7, 50],
      [4.7, 50],
      [4.7, 100],
      [5.7, 100],
    ]);
  });

  it('is as high for weights that add up to 1000', () => {
    const { labels } = railGeometry(columns, 1000);

    expect(labels.map(({ percent }) => percent)).toEqual([2, 5, 100]);
  });

  it('writes a number at each change', () => {
    const { labels } = railGeometry(columns, 100);

    expect(
      labels.map(({ percent, isReached }) => ({ percent, isReached })),
    ).toEqual([
      { percent: 20, isReached: true },
      { percent: 50, isReached: false },
      { percent: 100, isReached: false },
    ]);
  });

  it('falls to nothing where the update was aborted', () => {
    const { reached, planned } = railGeometry(
      railColumns(anAbortedCanary()),
      100,
    );

    const [beforeFall, fallen] = reached.slice(-2);
    expect(beforeFall.y).toBe(20);
    expect(fallen).toEqual({ x: beforeFall.x, y: 0 });
    expect(planned[0]).toEqual(beforeFall);
  });

  it('stays on the height of before at steps that were jumped over', () => {
    const skipped = railColumns(
      aRollout({
        steps: someSteps(3, [
          { kind: 'weight', weight: 10 },
          { kind: 'pause', state: 'cutShort' },
          { kind: 'weight', weight: 60, state: 'skipped' },
        ]),
      }),
    );

    const { reached, planned } = railGeometry(skipped, 100);

    expect(reached.map(inTenths).map(([, y]) => y)).toEqual([
      0, 10, 10, 10, 10, 10, 10, 100, 100,
    ]);
    expect(planned).toEqual([]);
  });

  it('has no reached part before the first step was begun', () => {
    const untouched = railColumns(
      aRollout({
        isFullyPromoted: false,
        steps: someSteps(-1, [{ kind: 'weight', weight: 10 }]),
      }),
    );

    expect(railGeometry(untouched, 100).reached).toEqual([]);
  });

  it('always runs from the left edge to the right one, and never back', () => {
    const someWeights = fc.array(fc.nat(100), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(someWeights, fc.nat(20), (weights, currentIndex) => {
        const { reached, planned } = railGeometry(
          railColumns(
            aRollout({
              isFullyPromoted: currentIndex >= weights.length,
              steps: someSteps(
                currentIndex,
                weights.map(weight => ({ kind: 'weight', weight })),
              ),
            }),
          ),
          100,
        );

        const xs = [...reached, ...planned].map(({ x }) => x);
        expect(xs[0]).toBe(0);
        expect(xs[xs.length - 1]).toBeCloseTo(1);
        expect(xs).toEqual([...xs].sort((left, right) => left - right));
      }),
    );
  });
});
