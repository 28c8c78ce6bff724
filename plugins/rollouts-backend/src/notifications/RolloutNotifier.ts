import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ActionRecord,
  FleetEntity,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { detectTransitions } from '../domain/detectTransitions';
import { RolloutTransition } from '../domain/RolloutTransition';
import { RolloutChange, RolloutReader } from '../projection/RolloutReader';
import { WatchTime } from '../watch/WatchTime';
import { decideNotification } from './decideNotification';
import { findCause } from './findCause';
import { firstSight } from './firstSight';
import { NotificationQueue } from './NotificationQueue';
import { NotificationsConfig } from './notificationsConfig';
import { NotificationSender } from './NotificationSender';
import { NotificationTopic } from './NotificationTopic';
import { threadOf } from './threadOf';
import { isStillSo, isTold, topicOf } from './topicOf';

/** The entities of a rollout, as the catalog has them, whoever asks. */
export interface RolloutEntities {
  /** False until the catalog has said what belongs to what. */
  readonly isLoaded: boolean;
  entitiesOf(rolloutId: string): readonly Pick<FleetEntity, 'ref' | 'owners'>[];
}

export interface RolloutNotifierOptions {
  reader: RolloutReader;
  records: { list(rolloutId: string): ActionRecord[] };
  entities: RolloutEntities;
  sender: NotificationSender;
  config: NotificationsConfig;
  logger: LoggerService;
  time: WatchTime;
  /** Absent: nothing that happened before the start is told. */
  handledUntil?: Date;
}

/** Told at the same time; the rest waits for its turn. */
const maxAtOnce = 4;

/** More than this at once is an outage of which everybody knows. */
const maxWaiting = 1000;

/** How often it is looked whether the catalog has answered, after a start. */
const catalogPollMs = 1000;

interface Sighting {
  topic: NotificationTopic;
  transition: RolloutTransition;
  rollout: Rollout;
  seenAt: Date;
}

/** Tells owners what happens to their rollouts. */
export class RolloutNotifier {
  private readonly options: RolloutNotifierOptions;
  private readonly queue = new NotificationQueue(maxAtOnce);
  private readonly stop = new AbortController();
  private readonly waiting = new Set<Sighting>();
  private readonly newest = new Map<string, AbortController>();
  private work: Promise<void> = Promise.resolve();
  private isOverrun = false;

  constructor(options: RolloutNotifierOptions) {
    this.options = options;
  }

  /** The returned function ends it, and resolves when nothing is at work any more. */
  start(): () => Promise<void> {
    const unsubscribe = this.options.reader.subscribe(change =>
      this.see(change),
    );
    return async () => {
      unsubscribe();
      this.stop.abort();
      this.newest.forEach(controller => controller.abort());
      await this.work;
    };
  }

  /** Everything that happened before was told, or is of no interest any more. */
  handledUntil(): Date {
    const times = [...this.waiting].flatMap(({ transition, seenAt }) => [
      Date.parse(transition.at),
      seenAt.getTime(),
    ]);
    return new Date(Math.min(this.options.time.now().getTime(), ...times));
  }

  private see(change: RolloutChange): void {
    if (change.type !== 'changed') {
      return;
    }
    const { handledUntil, config, reader, time } = this.options;
    const { previous, rollout } = change;
    const now = time.now();
    const transitions = previous
      ? detectTransitions(previous, rollout, now)
      : firstSight(rollout, handledUntil, now);
    const cluster = reader
      .clusters()
      .find(({ name }) => name === rollout.ref.cluster);
    for (const transition of transitions) {
      const topic = topicOf(transition);
      if (topic && isTold(config.topics[topic], cluster)) {
        this.enqueue({ topic, transition, rollout, seenAt: now });
      }
    }
  }

  private enqueue(sighting: Sighting): void {
    const { logger } = this.options;
    if (this.waiting.size >= maxWaiting) {
      if (!this.isOverrun) {
        this.isOverrun = true;
        logger.warn(
          `More than ${maxWaiting} notifications of rollouts wait to be sent: further ones are left out until there are fewer`,
        );
      }
      return;
    }
    this.isOverrun = false;
    this.waiting.add(sighting);
    const thread = threadOf(sighting.transition, sighting.rollout);
    const overtaken = this.newest.get(thread);
    const giveUp = new AbortController();
    this.newest.set(thread, giveUp);
    const told = this.queue
      .add(thread, async () => this.tell(sighting, giveUp.signal))
      .finally(() => {
        this.waiting.delete(sighting);
        if (this.newest.get(thread) === giveUp) {
          this.newest.delete(thread);
        }
      });
    // What comes next in a thread takes the place of what cannot be sent now.
    overtaken?.abort();
    this.work = Promise.allSettled([this.work, told]).then(() => {});
  }

  private async tell(sighting: Sighting, giveUp: AbortSignal): Promise<void> {
    const { time, logger, sender, entities } = this.options;
    await time.sleep(this.restingMs(sighting), this.stop.signal);
    while (!entities.isLoaded && !this.stop.signal.aborted) {
      await time.sleep(catalogPollMs, this.stop.signal);
    }
    if (this.stop.signal.aborted) {
      return;
    }
    try {
      const decision = this.decide(sighting);
      if (decision && decision.messages.length > 0) {
        await this.queue.inTurn(() =>
          sender.send(decision, {
            signal: giveUp,
            isWanted: () => this.isStillSo(sighting),
          }),
        );
      }
    } catch (error) {
      logger.error('A notification of a rollout could not be made', {
        rolloutId: sighting.rollout.id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }

  /**
   * A state has to last for the settle time, and everything else a tenth of it, in which the rest of
   * what the cluster tells arrives. A backend that carried out no action that explains it leaves
   * the one that did a head start of a fifth: only that one knows who clicked.
   */
  private restingMs(sighting: Sighting): number {
    const { config, time } = this.options;
    const { settleMs } = config;
    const isState =
      sighting.topic === 'waiting' || sighting.topic === 'degraded';
    const share =
      (isState ? 1 : 0.1) + (this.causeOf(sighting) === undefined ? 0.2 : 0);
    const due = sighting.seenAt.getTime() + share * settleMs;
    return Math.max(due - time.now().getTime(), 0);
  }

  private causeOf({ topic, rollout, seenAt }: Sighting) {
    return findCause(topic, rollout, {
      records: this.options.records.list(rollout.id),
      seenAt,
    });
  }

  private isStillSo({ topic, rollout }: Sighting): boolean {
    return isStillSo(topic, rollout, this.options.reader.get(rollout.id));
  }

  private decide(sighting: Sighting) {
    const { reader, entities, config } = this.options;
    const { topic, transition, rollout } = sighting;
    if (!this.isStillSo(sighting)) {
      return undefined;
    }
    const latest = reader.get(rollout.id);
    const shown = latest && isSameSituation(latest, rollout) ? latest : rollout;
    return decideNotification(
      {
        topic,
        transition,
        rollout: shown,
        cluster: reader
          .clusters()
          .find(({ name }) => name === rollout.ref.cluster),
        cause: this.causeOf({ ...sighting, rollout: shown }),
      },
      {
        entities: entities.entitiesOf(rollout.id),
        link: config.link,
      },
    );
  }
}

/** A later look at the same thing, which may know more of it. */
function isSameSituation(latest: Rollout, rollout: Rollout): boolean {
  return (
    latest.phase === rollout.phase &&
    latest.observation.uid === rollout.observation.uid &&
    latest.observation.podHash === rollout.observation.podHash
  );
}
