import { diffStates } from './diffStates';
import { aStory } from './testing/aStory';

const HEALTHY = { phase: 'Healthy' };
const MOVING = { phase: 'Progressing', step: 0, current: 'v2' };
const PAUSED = { phase: 'Paused', step: 1, current: 'v2' };

describe('diffStates', () => {
  it('is content with two stories of the same states at different speeds', () => {
    const recorded = aStory([
      [HEALTHY, 500],
      [MOVING, 3000],
      [PAUSED, 200],
    ]);
    const simulated = aStory([
      [HEALTHY, 5000],
      [MOVING, 150],
      [PAUSED, 900],
    ]);

    expect(diffStates(recorded, simulated)).toBeUndefined();
  });

  it('lets a state that lasts only between two writes be missing on either side', () => {
    const long = aStory([
      [HEALTHY, 500],
      [MOVING, 10],
      [PAUSED, 500],
    ]);
    const short = aStory([
      [HEALTHY, 500],
      [PAUSED, 500],
    ]);

    expect(diffStates(long, short)).toBeUndefined();
    expect(diffStates(short, long)).toBeUndefined();
  });

  it('takes a passing state of one side for a lasting one of the other', () => {
    const recorded = aStory([
      [HEALTHY, 500],
      [MOVING, 2000],
      [PAUSED, 500],
    ]);
    const simulated = aStory([
      [HEALTHY, 500],
      [MOVING, 0],
      [PAUSED, 500],
    ]);

    expect(diffStates(recorded, simulated)).toBeUndefined();
  });

  it('shows the first state that the simulation does not reach, with what it did instead', () => {
    const recorded = aStory([
      [HEALTHY, 500],
      [MOVING, 500],
      [PAUSED, 500],
    ]);
    const simulated = aStory([
      [HEALTHY, 500],
      [MOVING, 500],
      [{ ...PAUSED, step: 2 }, 500],
    ]);

    const divergence = diffStates(recorded, simulated);

    expect(divergence?.track).toBe('Rollout web');
    expect(divergence?.report).toBe(
      [
        'Rollout web: the recording has a state that the simulation does not reach.',
        'recorded:',
        '          0 ms, for    500 ms: Healthy step 2 stable v1 current v1 | v1 x4 stable',
        '        500 ms, for    500 ms: Progressing step 0 stable v1 current v2 | v1 x4 stable',
        '  >    1000 ms, for    500 ms: Paused step 1 stable v1 current v2 | v1 x4 stable',
        'simulated, matched up to the marked state:',
        '          0 ms, for    500 ms: Healthy step 2 stable v1 current v1 | v1 x4 stable',
        '  =     500 ms, for    500 ms: Progressing step 0 stable v1 current v2 | v1 x4 stable',
        '       1000 ms, for    500 ms: Paused step 2 stable v1 current v2 | v1 x4 stable',
      ].join('\n'),
    );
  });

  it('shows a lasting state that the simulation has made up', () => {
    const recorded = aStory([
      [HEALTHY, 500],
      [PAUSED, 500],
    ]);
    const simulated = aStory([
      [HEALTHY, 500],
      [MOVING, 500],
      [PAUSED, 500],
    ]);

    expect(diffStates(recorded, simulated)?.report).toContain(
      'the simulation has a state that the recording does not have',
    );
  });

  it('does not let states come in another order', () => {
    const recorded = aStory([
      [MOVING, 500],
      [PAUSED, 500],
      [HEALTHY, 500],
    ]);
    const simulated = aStory([
      [PAUSED, 500],
      [MOVING, 500],
      [HEALTHY, 500],
    ]);

    expect(diffStates(recorded, simulated)).toBeDefined();
  });

  it('requires the last state, however short it was before the recording ended', () => {
    const recorded = aStory([
      [MOVING, 500],
      [HEALTHY, 0],
    ]);
    const simulated = aStory([[MOVING, 500]]);

    expect(diffStates(recorded, simulated)).toBeDefined();
  });

  it('misses a rollout that is not there at all', () => {
    const recorded = aStory([[HEALTHY, 500]]);

    expect(
      diffStates(recorded, {
        rollouts: {},
        runs: {},
        experiments: {},
        events: {},
      }),
    ).toBeDefined();
  });
});
