import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutReader } from '../projection/RolloutReader';
import { WatchTime } from '../watch/WatchTime';

/** `stopped`: nobody wants to know any more. */
export type WatchOutcome = 'seen' | 'removed' | 'timed-out' | 'stopped';

export interface RolloutWatch {
  /**
   * Resolves with what was seen since the watch began, at the latest after `timeoutMs`. After
   * `timed-out` the watch goes on and may be asked again.
   */
  within(timeoutMs: number): Promise<WatchOutcome>;
  /** To be called when `timed-out` was the last word. */
  stop(): void;
}

export interface WatchRolloutOptions {
  reader: RolloutReader;
  rolloutId: string;
  /** What is looked out for. */
  isIt: (rollout: Rollout) => boolean;
  time: Pick<WatchTime, 'sleep'>;
}

/**
 * Looks out for a state of a rollout. For the effect of an action it has to begin before the first
 * request is sent: a quick controller has acted, and may have moved on, before the cluster's
 * answer is here.
 */
export function watchRollout(options: WatchRolloutOptions): RolloutWatch {
  const { reader, rolloutId, isIt, time } = options;
  const settled = new AbortController();
  let outcome: WatchOutcome | undefined;
  let unsubscribe = () => {};
  const settle = (result: WatchOutcome) => {
    outcome ??= result;
    unsubscribe();
    settled.abort();
  };
  unsubscribe = reader.subscribe(change => {
    if (change.type === 'cluster-status' || change.rollout.id !== rolloutId) {
      return;
    }
    if (change.type === 'removed') {
      settle('removed');
    } else if (isIt(change.rollout)) {
      settle('seen');
    }
  });
  return {
    async within(timeoutMs) {
      const present = reader.get(rolloutId);
      if (present && isIt(present)) {
        settle('seen');
      }
      await time.sleep(timeoutMs, settled.signal);
      return outcome ?? 'timed-out';
    },
    stop: () => settle('stopped'),
  };
}
