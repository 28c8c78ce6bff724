import { setImmediate } from 'node:timers/promises';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  ActionRecord,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { aRevision, aRollout } from '../__testUtils__/aRollout';
import { ManualTime } from '../__testUtils__/ManualTime';
import { RecordingLogger } from '../__testUtils__/RecordingLogger';
import { RolloutChange, RolloutReader } from '../projection/RolloutReader';
import {
  NotificationsConfig,
  toNotificationsConfig,
} from './notificationsConfig';
import { NotificationClaims, NotificationSender } from './NotificationSender';
import { RolloutNotifier } from './RolloutNotifier';

const start = '2026-01-01T00:00:00Z';
const id = aRollout().id;

/** A delivery that a test moves; every notifier on it is a backend of its own. */
function setUp() {
  const time = new ManualTime();
  const logger = new RecordingLogger();
  const sent: NotificationSendOptions[] = [];
  const claimed = new Set<string>();
  const listeners = new Set<(change: RolloutChange) => void>();
  const entities = {
    isLoaded: true,
    entitiesOf: () => [
      { ref: 'component:default/checkout', owners: ['group:default/checkout'] },
    ],
  };
  let rollout: Rollout | undefined;
  let isDown = false;
  const reader: RolloutReader = {
    all: () => [],
    list: () => [],
    get: () => rollout,
    clusters: () => [
      {
        name: 'production',
        title: 'prod-eu',
        environment: 'Production',
        tier: 1,
        isReachable: true,
        resources: [],
      },
    ],
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const claims: NotificationClaims = {
    claim: async key => {
      const isFirst = !claimed.has(key);
      claimed.add(key);
      return isFirst;
    },
    release: async key => {
      claimed.delete(key);
    },
  };
  const notifications = {
    send: async (options: NotificationSendOptions) => {
      if (isDown) {
        throw new Error('Request failed with status 503, token=abc123');
      }
      sent.push(options);
    },
  };
  return {
    time,
    logger,
    sent,
    claimed,
    entities,
    titles: () => sent.map(({ payload }) => payload.title),
    /** What came before has begun to wait by then. */
    passes: async (ms: number) => {
      await setImmediate();
      await time.advance(ms);
    },
    breakDown: (down: boolean) => {
      isDown = down;
    },
    becomes(next: Rollout) {
      const previous = rollout;
      rollout = next;
      listeners.forEach(listener =>
        listener({ type: 'changed', rollout: next, previous }),
      );
    },
    /** As after a start, when nothing was seen before. */
    isFound(next: Rollout) {
      rollout = next;
      listeners.forEach(listener =>
        listener({ type: 'changed', rollout: next }),
      );
    },
    startBackend(
      options: {
        config?: Partial<NotificationsConfig>;
        records?: ActionRecord[];
        handledUntil?: Date;
      } = {},
    ) {
      const notifier = new RolloutNotifier({
        reader,
        records: { list: () => options.records ?? [] },
        entities,
        sender: new NotificationSender({ claims, notifications, logger, time }),
        config: { ...toNotificationsConfig(undefined), ...options.config },
        logger,
        time,
        handledUntil: options.handledUntil,
      });
      return { notifier, stop: notifier.start() };
    },
  };
}

const running = aPausedRollout(0, {
  phase: 'Progressing',
  waitingFor: undefined,
});
const paused = aPausedRollout(1, { phaseSince: start });
const aborted = aPausedRollout(1, {
  phase: 'Aborted',
  waitingFor: undefined,
  abortedAt: start,
});
const pausedAgain = aPausedRollout(1, { phaseSince: '2026-01-01T00:00:30Z' });
const finished = aRollout({
  observation: paused.observation,
  newVersion: 'v2',
  stableVersion: 'v2',
  revisions: [aRevision({ podHash: 'hash2', version: 'v2' })],
});

const waits = 'checkout in Production waits for a promotion to v2';
const wasAborted = 'checkout in Production: v2 was aborted';

function anAction(action: ActionRecord['action']): ActionRecord {
  return {
    id: 'action1',
    rolloutId: id,
    action,
    actor: 'user:default/mira',
    state: 'effective',
    requestedAt: start,
  };
}

describe('RolloutNotifier', () => {
  it('tells owners once that a rollout waits for them', async () => {
    const { startBackend, becomes, sent, passes } = setUp();
    startBackend();

    becomes(running);
    becomes(paused);
    becomes({ ...paused, replicas: { desired: 4, updated: 2, available: 4 } });
    await passes(60_000);

    expect(sent).toMatchObject([
      {
        recipients: { type: 'entity', entityRef: ['group:default/checkout'] },
        payload: {
          title: waits,
          topic: 'Rollout waits for you',
          scope: 'rollout:uid-checkout:hash2:1',
        },
      },
    ]);
  });

  it('keeps quiet of a pause that is over before it has settled', async () => {
    const { startBackend, becomes, sent, claimed, passes } = setUp();
    startBackend();

    becomes(running);
    becomes(paused);
    await passes(9_000);
    becomes({ ...running, currentStepIndex: 2 });
    await passes(60_000);

    expect(sent).toEqual([]);
    expect(claimed.size).toBe(0);
  });

  it('tells what comes next in the same thread', async () => {
    const { startBackend, becomes, sent, titles, passes } = setUp();
    startBackend();

    becomes(running);
    becomes(aborted);
    await passes(5_000);
    becomes(running);
    becomes(pausedAgain);
    await passes(15_000);
    becomes(finished);
    await passes(15_000);

    expect(titles()).toEqual([
      wasAborted,
      waits,
      'checkout in Production runs v2',
    ]);
    expect(new Set(sent.map(({ payload }) => payload.scope)).size).toBe(1);
  });

  it('tells nothing of what was there when it started', async () => {
    const { startBackend, becomes, sent, passes } = setUp();
    startBackend();

    becomes(paused);
    await passes(60_000);

    expect(sent).toEqual([]);
  });

  it('tells what happened while no backend ran, where the cluster proves it', async () => {
    const { startBackend, becomes, titles, passes } = setUp();
    startBackend({ handledUntil: new Date('2025-12-31T23:00:00Z') });

    becomes(paused);
    await passes(60_000);

    expect(titles()).toEqual([waits]);
  });

  it('does not tell again what was told before a restart', async () => {
    const { startBackend, becomes, titles, passes, isFound } = setUp();
    const first = startBackend();
    becomes(running);
    becomes(paused);
    await passes(60_000);
    await first.stop();

    startBackend({ handledUntil: new Date('2025-12-31T23:00:00Z') });
    isFound(paused);
    await passes(60_000);

    expect(titles()).toEqual([waits]);
  });

  it('leaves what happened before its time, and what no time is known of', async () => {
    const { startBackend, sent, passes, isFound } = setUp();
    startBackend({ handledUntil: new Date('2026-01-01T00:00:00Z') });

    isFound(paused);
    isFound({ ...paused, phaseSince: undefined });
    await passes(60_000);

    expect(sent).toEqual([]);
  });

  it('lets the backend that knows who clicked go first, so that this person is left out', async () => {
    const { startBackend, becomes, sent, passes } = setUp();
    startBackend();
    startBackend({ records: [anAction('abort')] });
    startBackend();

    becomes(running);
    becomes(aborted);
    await passes(60_000);

    expect(sent).toMatchObject([
      {
        recipients: { excludeEntityRef: 'user:default/mira' },
        payload: { description: expect.stringContaining('By mira.') },
      },
    ]);
  });

  it('tries again when it cannot be sent, and says so once', async () => {
    const { startBackend, becomes, breakDown, titles, logger, passes } =
      setUp();
    startBackend();
    breakDown(true);

    becomes(running);
    becomes(aborted);
    await passes(30_000);
    expect(titles()).toEqual([]);
    breakDown(false);
    await passes(60_000);

    expect(titles()).toEqual([wasAborted]);
    expect(logger.lines.map(({ level }) => level)).toEqual(['warn', 'info']);
    expect(logger.lines[0].message).toContain('status 503');
    expect(logger.lines[0].message).not.toContain('abc123');
  });

  it('gives its claim back when it gives up, so that a later start may tell', async () => {
    const {
      startBackend,
      becomes,
      breakDown,
      time,
      titles,
      claimed,
      passes,
      isFound,
    } = setUp();
    startBackend();
    breakDown(true);
    becomes(running);
    becomes(paused);
    await passes(600_000);
    expect(time.sleeping).toBe(0);
    expect(claimed.size).toBe(0);

    breakDown(false);
    startBackend({ handledUntil: new Date('2025-12-31T23:00:00Z') });
    isFound(paused);
    await passes(60_000);
    expect(titles()).toEqual([waits]);
  });

  it('does not let what cannot be sent come after what is newer', async () => {
    const { startBackend, becomes, breakDown, titles, passes } = setUp();
    startBackend();
    breakDown(true);
    becomes(running);
    becomes(aborted);
    await passes(5_000);
    becomes(running);
    becomes(pausedAgain);
    breakDown(false);
    await passes(60_000);

    expect(titles()).toEqual([waits]);
  });

  it('is at rest soon after it is told to stop, and gives back what it has not sent', async () => {
    const { startBackend, becomes, breakDown, claimed, sent, passes } = setUp();
    const { stop } = startBackend();
    breakDown(true);
    becomes(running);
    becomes(aborted);
    await passes(5_000);
    expect(claimed.size).toBe(1);
    becomes({
      ...paused,
      observation: { ...paused.observation, podHash: 'h' },
    });

    await stop();
    breakDown(false);
    await passes(600_000);

    expect(claimed.size).toBe(0);
    expect(sent).toEqual([]);
  });

  it('waits until the catalog has said whose it is', async () => {
    const { startBackend, becomes, entities, titles, passes } = setUp();
    startBackend();
    entities.isLoaded = false;
    becomes(running);
    becomes(aborted);
    await passes(60_000);
    expect(titles()).toEqual([]);

    entities.isLoaded = true;
    await passes(1_000);
    expect(titles()).toEqual([wasAborted]);
  });

  it('leaves out topics and environments that nobody wants', async () => {
    const { startBackend, becomes, sent, passes } = setUp();
    const { topics } = toNotificationsConfig(undefined);
    startBackend({
      config: {
        topics: {
          ...topics,
          aborted: { isOn: true, environments: ['Staging'] },
          waiting: { isOn: false },
        },
      },
    });

    becomes(running);
    becomes(aborted);
    becomes(running);
    becomes(pausedAgain);
    await passes(60_000);

    expect(sent).toEqual([]);
  });

  it('knows up to when it has dealt with everything', async () => {
    const { startBackend, becomes, time, passes } = setUp();
    const { notifier } = startBackend();
    await passes(60_000);
    expect(notifier.handledUntil()).toEqual(time.now());

    becomes(running);
    becomes(paused);
    await passes(5_000);
    expect(notifier.handledUntil()).toEqual(new Date(start));

    await passes(60_000);
    expect(notifier.handledUntil()).toEqual(time.now());
  });
});
