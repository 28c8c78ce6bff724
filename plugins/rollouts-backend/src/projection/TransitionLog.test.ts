import { aRollout } from '../__testUtils__/aRollout';
import { RecordingLogger } from '../__testUtils__/RecordingLogger';
import { RolloutChange, RolloutReader } from './RolloutReader';
import { TransitionLog } from './TransitionLog';

function setUp() {
  const logger = new RecordingLogger();
  let listener: ((change: RolloutChange) => void) | undefined;
  const reader: RolloutReader = {
    list: () => [],
    all: () => [],
    get: () => undefined,
    clusters: () => [],
    subscribe: subscriber => {
      listener = subscriber;
      return () => {
        listener = undefined;
      };
    },
  };
  const now = () => new Date('2026-03-01T12:00:00Z');
  const stop = new TransitionLog({ reader, logger, now }).start();
  return { logger, stop, tell: (change: RolloutChange) => listener?.(change) };
}

describe('TransitionLog', () => {
  it('writes down what happened, and not what it sees for the first time', () => {
    const { logger, tell } = setUp();
    const healthy = aRollout();
    const degraded = aRollout({
      phase: 'Degraded',
      phaseSince: '2026-03-01T11:58:00Z',
    });

    tell({ type: 'changed', rollout: healthy });
    tell({ type: 'changed', previous: healthy, rollout: degraded });
    tell({ type: 'removed', rollout: degraded });

    expect(logger.lines).toMatchObject([
      {
        level: 'info',
        message: 'Rollout transition',
        meta: {
          kind: 'phaseChanged',
          from: 'Healthy',
          to: 'Degraded',
          rolloutId: 'production/shop/test-engine/Release/checkout',
          at: '2026-03-01T11:58:00Z',
        },
      },
      { meta: { kind: 'removed' } },
    ]);
  });

  it('ends when told to', () => {
    const { logger, stop, tell } = setUp();
    stop();

    tell({ type: 'removed', rollout: aRollout() });

    expect(logger.lines).toEqual([]);
  });
});
