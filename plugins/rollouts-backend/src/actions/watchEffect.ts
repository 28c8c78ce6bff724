import { ExpectedEffect } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { effectSeen } from '../domain/effectSeen';
import { RolloutReader } from '../projection/RolloutReader';
import { WatchTime } from '../watch/WatchTime';

/** `stopped`: nobody wants to know any more. */
export type EffectOutcome = 'seen' | 'removed' | 'timed-out' | 'stopped';

export interface EffectWatch {
  /**
   * Resolves with what was seen since the watch began, at the latest after `timeoutMs`. After
   * `timed-out` the watch goes on and may be asked again.
   */
  within(timeoutMs: number): Promise<EffectOutcome>;
  /** To be called when `timed-out` was the last word. */
  stop(): void;
}

export interface WatchEffectOptions {
  reader: RolloutReader;
  rolloutId: string;
  expect: ExpectedEffect;
  time: Pick<WatchTime, 'sleep'>;
}

/**
 * Looks out for the effect of an action. To be begun before the first request is sent: a quick
 * controller has acted, and may have moved on, before the cluster's answer is here.
 */
export function watchEffect(options: WatchEffectOptions): EffectWatch {
  const { reader, rolloutId, expect, time } = options;
  const settled = new AbortController();
  let outcome: EffectOutcome | undefined;
  let unsubscribe = () => {};

  const settle = (result: EffectOutcome) => {
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
    } else if (effectSeen(expect, change.rollout)) {
      settle('seen');
    }
  });

  return {
    async within(timeoutMs) {
      const present = reader.get(rolloutId);
      if (present && effectSeen(expect, present)) {
        settle('seen');
      }
      await time.sleep(timeoutMs, settled.signal);
      return outcome ?? 'timed-out';
    },
    stop: () => settle('stopped'),
  };
}
