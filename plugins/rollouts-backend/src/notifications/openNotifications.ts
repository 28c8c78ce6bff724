import {
  DatabaseService,
  LoggerService,
  RootInstanceMetadataService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { redact } from '../domain/redact';
import { WatchTime } from '../watch/WatchTime';
import { NotificationsConfig } from './notificationsConfig';
import { NotificationClaims, NotificationSender } from './NotificationSender';
import { RolloutNotifier, RolloutNotifierOptions } from './RolloutNotifier';

/** What all backends of a portal know of what was told. */
export interface SharedLedger extends NotificationClaims {
  forget(before: Date): Promise<number>;
  handledUntil(): Promise<Date | undefined>;
  recordHandledUntil(time: Date): Promise<void>;
}

export interface NotificationParts {
  config: NotificationsConfig;
  instance: Pick<RootInstanceMetadataService, 'getInstalledPlugins'>;
  openLedger: (database: DatabaseService) => Promise<SharedLedger>;
  database: DatabaseService;
  scheduler: SchedulerService;
  notifications: NotificationService;
  logger: LoggerService;
  time: WatchTime;
}

/** What is watched; only at hand once the clusters are. */
export type NotificationSubject = Pick<
  RolloutNotifierOptions,
  'reader' | 'records' | 'entities'
>;

export interface OpenNotifications {
  /** The returned function ends it. */
  start(subject: NotificationSubject): () => Promise<void>;
}

const dayMs = 86_400_000;

/** After this long nobody wants to be told of it again; and nobody is told of what is older. */
const retentionMs = 30 * dayMs;
const longestGapMs = dayMs;

const recordEveryMs = 30_000;

/** Two clocks, and a cluster that was slow to tell. Claims keep what is told from being told twice. */
const recordMarginMs = 60_000;

/**
 * Makes ready to tell owners of what happens, where the portal can; to be done before the clusters
 * are watched, so that nothing goes unseen. Absent where nobody wants it.
 */
export async function openNotifications(
  parts: NotificationParts,
): Promise<OpenNotifications | undefined> {
  const { config, instance, scheduler, time, logger } = parts;
  if (!(config.enabled ?? (await canNotify(instance)))) {
    return undefined;
  }
  const ledger = await parts.openLedger(parts.database);
  await scheduler.scheduleTask({
    id: 'forget-sent-notifications',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { minutes: 5 },
    fn: async () => {
      await ledger.forget(new Date(time.now().getTime() - retentionMs));
    },
  });
  const handledUntil = await readHandledUntil(ledger, time.now());
  return {
    start(subject) {
      const notifier = new RolloutNotifier({
        ...parts,
        ...subject,
        sender: new NotificationSender({ ...parts, claims: ledger }),
        handledUntil,
      });
      const end = new AbortController();
      const stop = notifier.start();
      const recording = recordProgress({
        ledger,
        notifier,
        time,
        logger,
        signal: end.signal,
      });
      return async () => {
        end.abort();
        await Promise.all([stop(), recording]);
      };
    },
  };
}

async function canNotify(
  instance: NotificationParts['instance'],
): Promise<boolean> {
  const plugins = await instance.getInstalledPlugins();
  return plugins.some(({ pluginId }) => pluginId === 'notifications');
}

async function readHandledUntil(
  ledger: SharedLedger,
  now: Date,
): Promise<Date | undefined> {
  const recorded = await ledger.handledUntil();
  return (
    recorded &&
    new Date(Math.max(recorded.getTime(), now.getTime() - longestGapMs))
  );
}

async function recordProgress(options: {
  ledger: SharedLedger;
  notifier: RolloutNotifier;
  time: WatchTime;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<void> {
  const { ledger, notifier, time, logger, signal } = options;
  while (!signal.aborted) {
    try {
      await ledger.recordHandledUntil(
        new Date(notifier.handledUntil().getTime() - recordMarginMs),
      );
    } catch (error) {
      logger.debug(
        `It could not be recorded up to when people were notified: ${redact(
          stringifyError(error),
        )}`,
      );
    }
    await time.sleep(recordEveryMs, signal);
  }
}
