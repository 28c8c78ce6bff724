import {
  ActionRecord,
  ClusterMutation,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { MutationAnswer } from '../cluster/ClusterGateway';
import { effectSeen } from '../domain/effectSeen';
import { ReconcileLags } from '../projection/ReconcileLags';
import { RolloutReader } from '../projection/RolloutReader';
import { WatchTime } from '../watch/WatchTime';
import { ActionRecordLog } from './ActionRecordLog';
import { awaitEffect } from './awaitEffect';
import { ActionAttempt } from './recordExecution';
import { RolloutWatch, watchRollout } from './watchRollout';

/** Sends the nudge of a record, by way of whoever has to know of it. */
export type SendNudge = (
  record: ActionRecord,
  send: () => Promise<MutationAnswer>,
) => Promise<MutationAnswer>;

export interface EffectFollowerOptions {
  reader: RolloutReader;
  records: ActionRecordLog;
  lags: Pick<ReconcileLags, 'patienceMs' | 'note'>;
  time: Pick<WatchTime, 'now' | 'sleep'>;
  /** As they are unless given. */
  sendNudge?: SendNudge;
}

/** The way to the cluster of one rollout. */
export interface RolloutAccess {
  cluster: string;
  apply: (mutation: ClusterMutation) => Promise<MutationAnswer>;
  /** The rollout past all caches; absent when it cannot be read. */
  readNow: () => Promise<Rollout | undefined>;
}

/** Follows actions from the answer of the cluster to what the controller makes of them. */
export class EffectFollower {
  private readonly options: EffectFollowerOptions;
  private readonly watches = new Set<RolloutWatch>();
  private isClosed = false;

  constructor(options: EffectFollowerOptions) {
    this.options = options;
  }

  /** To be called before the first request is sent, and to be stopped or handed to `follow`. */
  begin({ rolloutId, plan }: ActionAttempt): RolloutWatch {
    return this.watch(rolloutId, rollout => effectSeen(plan.expect, rollout));
  }

  /** Saves every state that the record comes to. */
  async follow(
    record: ActionRecord,
    { watch, access }: { watch: RolloutWatch; access: RolloutAccess },
  ): Promise<void> {
    const { records, reader, lags, time } = this.options;
    const { sendNudge = (_, send) => send() } = this.options;
    const { cluster, apply, readNow } = access;
    try {
      await awaitEffect(record, {
        watch,
        time,
        patienceMs: lags.patienceMs(cluster),
        rollout: () => reader.get(record.rolloutId),
        readNow,
        watchFor: isIt => this.watch(record.rolloutId, isIt),
        nudge: (toWake, nudge) => sendNudge(toWake, () => apply(nudge)),
        onReaction: lagMs => lags.note(cluster, lagMs),
        save: next => records.save(next),
      });
    } finally {
      watch.stop();
    }
  }

  /** Ends the look-out; the records stay as they are. */
  close(): void {
    this.isClosed = true;
    this.watches.forEach(watch => watch.stop());
  }

  private watch(
    rolloutId: string,
    isIt: (rollout: Rollout) => boolean,
  ): RolloutWatch {
    const { reader, time } = this.options;
    const inner = watchRollout({ reader, rolloutId, isIt, time });
    const watch = {
      within: (timeoutMs: number) => inner.within(timeoutMs),
      stop: () => {
        this.watches.delete(watch);
        inner.stop();
      },
    };
    this.watches.add(watch);
    if (this.isClosed) {
      watch.stop();
    }
    return watch;
  }
}
