import {
  ActionRecord,
  ClusterMutation,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { MutationAnswer } from '../cluster/ClusterGateway';
import { isWorthANudge, NudgeDelays, nudgeDelayMs } from '../domain/nudgeDelay';
import { WatchTime } from '../watch/WatchTime';
import { EffectOutcome, EffectWatch } from './watchEffect';

export interface AwaitEffectOptions {
  watch: EffectWatch;
  time: Pick<WatchTime, 'now'>;
  /** Counted from the beginning, the nudge included. */
  effectTimeoutMs: number;
  nudgeDelaysMs: NudgeDelays;
  /** As it is known at the moment of the call. */
  rollout: () => Rollout | undefined;
  apply: (mutation: ClusterMutation) => Promise<MutationAnswer>;
  onNudged: (record: ActionRecord) => void;
}

/**
 * Waits for the effect of an action that the cluster has taken, and wakes the controller once when
 * it does not come. Resolves with how the story ended; with nothing when nobody wants to know.
 */
export async function awaitEffect(
  requested: ActionRecord,
  options: AwaitEffectOptions,
): Promise<ActionRecord | undefined> {
  const { watch, time, effectTimeoutMs, nudgeDelaysMs } = options;
  const endsAt = time.now().getTime() + effectTimeoutMs;
  const delayMs = nudgeDelayMs(requested, nudgeDelaysMs) ?? effectTimeoutMs;
  let outcome = await watch.within(Math.min(delayMs, effectTimeoutMs));
  let attempt: NudgeAttempt = { record: requested };
  if (outcome === 'timed-out' && delayMs < effectTimeoutMs) {
    attempt = await sendNudge(requested, options);
    outcome = await watch.within(Math.max(0, endsAt - time.now().getTime()));
  }
  return conclude(outcome, attempt, options);
}

interface NudgeAttempt {
  record: ActionRecord;
  /** Why the cluster did not take it. */
  failure?: string;
}

async function sendNudge(
  record: ActionRecord,
  { time, rollout, apply, onNudged }: AwaitEffectOptions,
): Promise<NudgeAttempt> {
  const nudge = record.plan?.nudge;
  if (!nudge || !isWorthANudge(record, rollout())) {
    return { record };
  }
  const answer = await apply(nudge);
  if (answer.outcome !== 'accepted') {
    return { record, failure: answer.message };
  }
  const { auditId } = answer;
  const { clusterAuditIds = [] } = record;
  const nudged: ActionRecord = {
    ...record,
    nudgedAt: time.now().toISOString(),
    ...(auditId === undefined
      ? {}
      : { clusterAuditIds: [...clusterAuditIds, auditId] }),
  };
  onNudged(nudged);
  return { record: nudged };
}

function conclude(
  outcome: EffectOutcome,
  { record, failure }: NudgeAttempt,
  { time, effectTimeoutMs }: AwaitEffectOptions,
): ActionRecord | undefined {
  const unconfirmed = (message: string): ActionRecord => ({
    ...record,
    state: 'unconfirmed',
    message,
  });
  switch (outcome) {
    case 'seen':
      return {
        ...record,
        state: 'effective',
        effectiveAt: time.now().toISOString(),
      };
    case 'removed':
      return unconfirmed('The rollout was deleted before an effect was seen.');
    case 'timed-out':
      return unconfirmed(describeSilence(effectTimeoutMs, { record, failure }));
    case 'stopped':
      return undefined;
    default:
      throw new Error(`Unknown outcome: ${outcome satisfies never}`);
  }
}

function describeSilence(
  effectTimeoutMs: number,
  { record, failure }: NudgeAttempt,
): string {
  const silence = `No reaction of the controller was seen within ${
    effectTimeoutMs / 1000
  } s`;
  if (failure !== undefined) {
    return `${silence}, and touching the object so that it looks again failed: ${failure}`;
  }
  return record.nudgedAt === undefined
    ? `${silence}.`
    : `${silence}, although the object was touched so that it looks again.`;
}
