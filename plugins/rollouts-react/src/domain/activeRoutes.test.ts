import {
  anAbortedCanary,
  aPausedCanary,
  someSteps,
  StepSketch,
} from '../testUtils';
import { activeRoutes } from './activeRoutes';

const setHeader: StepSketch = {
  kind: 'headerRoute',
  name: 'testers',
  match: 'x: 1',
};
const setMirror: StepSketch = {
  kind: 'mirrorRoute',
  name: 'copies',
  percentage: 10,
};

function namesAt(currentIndex: number, steps: StepSketch[]): string[] {
  const rollout = aPausedCanary({ steps: someSteps(currentIndex, steps) });
  return activeRoutes(rollout).map(({ name }) => name);
}

describe('activeRoutes', () => {
  it('are those that were set by steps that were reached', () => {
    const steps = [setHeader, setMirror, { kind: 'pause' } as const];

    expect(namesAt(0, steps)).toEqual(['testers']);
    expect(namesAt(2, steps)).toEqual(['testers', 'copies']);
  });

  it('end when a later step takes them back', () => {
    const steps: StepSketch[] = [
      setHeader,
      { kind: 'headerRoute', name: 'testers' },
      { kind: 'pause' },
    ];

    expect(namesAt(2, steps)).toEqual([]);
  });

  it('end when a later step copies nothing any more', () => {
    const steps: StepSketch[] = [setMirror, { ...setMirror, percentage: 0 }];

    expect(namesAt(0, steps)).toEqual(['copies']);
    expect(namesAt(1, steps)).toEqual([]);
  });

  it('are not set by steps that were jumped over', () => {
    expect(namesAt(1, [{ ...setHeader, state: 'skipped' }])).toEqual([]);
  });

  it('end with the update, in whatever way', () => {
    const steps = someSteps(1, [setHeader]);

    expect(activeRoutes(anAbortedCanary({ steps }))).toEqual([]);
    expect(
      activeRoutes(aPausedCanary({ steps, isFullyPromoted: true })),
    ).toEqual([]);
  });
});
