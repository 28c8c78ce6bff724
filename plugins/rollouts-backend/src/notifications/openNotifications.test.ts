import { mockServices } from '@backstage/backend-test-utils';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { ManualTime } from '../__testUtils__/ManualTime';
import { RecordingLogger } from '../__testUtils__/RecordingLogger';
import { RolloutChange, RolloutReader } from '../projection/RolloutReader';
import { toNotificationsConfig } from './notificationsConfig';
import { openNotifications, SharedLedger } from './openNotifications';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 0, 1);

async function open(
  options: {
    handledUntil?: Date;
    pausedAt?: Date;
    enabled?: boolean;
    installed?: string[];
  } = {},
) {
  const time = new ManualTime();
  const sent: string[] = [];
  const recorded: Date[] = [];
  const forgotten: Date[] = [];
  let listener: ((change: RolloutChange) => void) | undefined;
  const paused = aPausedRollout(1, {
    phaseSince: (options.pausedAt ?? new Date(start - 2 * hour)).toISOString(),
  });
  const reader: RolloutReader = {
    all: () => [],
    list: () => [],
    get: () => paused,
    clusters: () => [],
    subscribe: subscriber => {
      listener = subscriber;
      return () => {
        listener = undefined;
      };
    },
  };
  const ledger: SharedLedger = {
    claim: async () => true,
    release: async () => {},
    forget: async before => forgotten.push(before),
    handledUntil: async () => options.handledUntil,
    recordHandledUntil: async date => {
      recorded.push(date);
    },
  };
  const openLedger = jest.fn(async () => ledger);
  const scheduler = mockServices.scheduler.mock();
  const notifications = await openNotifications({
    config: {
      ...toNotificationsConfig(undefined),
      ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    },
    instance: {
      getInstalledPlugins: async () =>
        (options.installed ?? ['notifications']).map(pluginId => ({
          pluginId,
          modules: [],
        })),
    },
    openLedger,
    database: mockServices.database.mock(),
    scheduler,
    notifications: {
      send: async ({ payload }) => {
        sent.push(payload.title);
      },
    },
    logger: new RecordingLogger(),
    time,
  });
  const stop = notifications?.start({
    reader,
    records: { list: () => [] },
    entities: {
      isLoaded: true,
      entitiesOf: () => [
        { ref: 'component:default/checkout', owners: ['user:default/ada'] },
      ],
    },
  });
  return {
    time,
    sent,
    recorded,
    forgotten,
    openLedger,
    scheduler,
    stop,
    find: () => listener?.({ type: 'changed', rollout: paused }),
  };
}

describe('openNotifications', () => {
  it('touches no database where there is nobody to tell through', async () => {
    const { openLedger, stop } = await open({ installed: ['catalog'] });
    const switchedOff = await open({ enabled: false });

    expect(stop).toBeUndefined();
    expect(openLedger).not.toHaveBeenCalled();
    expect(switchedOff.openLedger).not.toHaveBeenCalled();
  });

  it('is on where the notifications plugin is said to run elsewhere', async () => {
    const { openLedger, stop } = await open({ enabled: true, installed: [] });
    await stop?.();

    expect(openLedger).toHaveBeenCalledTimes(1);
  });

  it.each<[lastRun: string, handledUntil: Date | undefined, told: string]>([
    ['an hour before the pause', new Date(start - 3 * hour), 'tells of it'],
    ['an hour after the pause', new Date(start - hour), 'keeps quiet'],
    ['never', undefined, 'keeps quiet'],
  ])(
    'goes by the time of a pause: a backend last ran %s',
    async (_, handledUntil, told) => {
      const { find, time, sent, stop } = await open({ handledUntil });

      find();
      await time.advance(0);
      await time.advance(60_000);
      await stop?.();

      expect(sent).toHaveLength(told === 'tells of it' ? 1 : 0);
    },
  );

  it('does not tell what is older than a day, however long nothing ran', async () => {
    const { find, time, sent, stop } = await open({
      handledUntil: new Date(start - 9 * day),
      pausedAt: new Date(start - 2 * day),
    });

    find();
    await time.advance(0);
    await time.advance(60_000);
    await stop?.();

    expect(sent).toEqual([]);
  });

  it('records how far it is, a little short of it, until it is stopped', async () => {
    const { time, recorded, stop } = await open();

    await time.advance(30_000);
    await stop?.();
    await time.advance(hour);

    expect(recorded).toEqual([
      new Date(start - 60_000),
      new Date(start - 30_000),
    ]);
  });

  it('forgets once a day what is a month old', async () => {
    const { scheduler, forgotten, stop } = await open();
    const [{ id, frequency, fn }] = scheduler.scheduleTask.mock.calls[0];
    await (fn as () => Promise<void>)();
    await stop?.();

    expect({ id, frequency }).toEqual({
      id: 'forget-sent-notifications',
      frequency: { hours: 24 },
    });
    expect(forgotten).toEqual([new Date(start - 30 * day)]);
  });
});
