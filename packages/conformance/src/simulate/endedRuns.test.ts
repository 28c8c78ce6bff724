import { MeaningfulStates } from '@progressive-delivery/demo-cluster';
import { alignEndedRuns } from './endedRuns';

/** A run that takes so many measurements, one a second, and then ends. */
function statesWith(count: number, message = 'Run Terminated') {
  const state = (taken: number, end = false) => ({
    phase: end ? 'Successful' : 'Running',
    message: end ? message : '',
    metrics: {
      rate: {
        phase: end ? 'Successful' : 'Running',
        message: '',
        count: taken,
        successful: taken,
        failed: 0,
        inconclusive: 0,
        error: 0,
        values: Array.from({ length: taken }, () => '[1]'),
      },
    },
  });
  const taken = Array.from({ length: count }, (_, index) => index + 1);
  return {
    rollouts: {},
    experiments: {},
    events: {},
    runs: {
      check: [...taken.map(each => state(each)), state(count, true)].map(
        (each, index) => ({
          at: index * 1000,
          until: (index + 1) * 1000,
          state: each,
        }),
      ),
    },
  } satisfies MeaningfulStates;
}

const statesOf = ({ runs }: MeaningfulStates) =>
  runs.check.map(({ state }) => state);

describe('alignEndedRuns', () => {
  it('leaves out the one measurement that a run took more before it was ended', () => {
    const aligned = alignEndedRuns(statesWith(4), statesWith(5));

    expect(statesOf(aligned.recorded)).toEqual(statesOf(aligned.simulated));
    expect(statesOf(aligned.recorded)).toHaveLength(5);
    expect(aligned.differences).toHaveLength(1);
  });

  it.each([
    ['two more', statesWith(4), statesWith(6)],
    ['one more, and ended by itself', statesWith(4, ''), statesWith(5, '')],
    ['as many', statesWith(4), statesWith(4)],
  ])('changes nothing where it took %s', (_, recorded, simulated) => {
    expect(alignEndedRuns(recorded, simulated)).toEqual({
      recorded,
      simulated,
      differences: [],
    });
  });
});
