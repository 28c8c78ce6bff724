import {
  ActionRecord,
  ClusterMutation,
  ExpectedEffect,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { MutationAnswer } from '../cluster/ClusterGateway';
import { describeState } from '../domain/describeState';
import { effectSeen } from '../domain/effectSeen';
import { comesAtOnce, isWorthANudge } from '../domain/nudge';
import { takenBack } from '../domain/takenBack';
import { WatchTime } from '../watch/WatchTime';
import { RolloutWatch, WatchOutcome } from './watchRollout';

/** How many times as long as a reaction usually takes at most it is waited for, nudge included. */
const patienceTimes = 4;
/** What is taken back later than this was not taken back at once. */
const heldMs = 10_000;

export interface AwaitEffectOptions {
  watch: RolloutWatch;
  time: Pick<WatchTime, 'now'>;
  /** After how long a reaction that has not come is presumed lost. */
  patienceMs: number;
  /** As it is known at the moment of the call. */
  rollout: () => Rollout | undefined;
  /** Past all caches; absent, or rejects, when it cannot be read. */
  readNow: () => Promise<Rollout | undefined>;
  watchFor: (isIt: (rollout: Rollout) => boolean) => RolloutWatch;
  nudge: (
    record: ActionRecord,
    nudge: ClusterMutation,
  ) => Promise<MutationAnswer>;
  /** Called with how long a controller took, where that tells of it. */
  onReaction: (lagMs: number) => void;
  save: (record: ActionRecord) => void;
}

/** A record on its way, and why the cluster did not take the nudge. */
interface Story {
  record: ActionRecord;
  nudgeFailure?: string;
}

/**
 * Waits for the effect of an action that the cluster has taken or may have taken, and wakes the
 * controller once when it does not come. Nothing is saved when nobody wants to know any more.
 */
export async function awaitEffect(
  begun: ActionRecord,
  options: AwaitEffectOptions,
): Promise<void> {
  const { watch, time, patienceMs } = options;
  const endsAt = time.now().getTime() + patienceTimes * patienceMs;
  let story: Story = { record: begun };
  let outcome = await watch.within(patienceMs);
  if (outcome === 'timed-out') {
    story = await wake(begun, options);
    outcome = await watch.within(Math.max(0, endsAt - time.now().getTime()));
  }
  await conclude(outcome, story, options);
}

async function wake(
  record: ActionRecord,
  { time, rollout, nudge, save }: AwaitEffectOptions,
): Promise<Story> {
  const request = record.plan?.nudge;
  if (!request || !isWorthANudge(record, rollout())) {
    return { record };
  }
  const answer = await nudge(record, request).catch(
    (error: Error): MutationAnswer => ({
      outcome: 'no-answer',
      message: error.message,
    }),
  );
  if (answer.outcome !== 'accepted') {
    return { record, nudgeFailure: answer.message };
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
  save(nudged);
  return { record: nudged };
}

async function conclude(
  outcome: WatchOutcome,
  story: Story,
  options: AwaitEffectOptions,
): Promise<void> {
  const { save } = options;
  switch (outcome) {
    case 'seen':
      noteReaction(story.record, options);
      await holdEffect(story.record, options);
      break;
    case 'removed':
      save(
        withoutEffect(
          story.record,
          'The rollout was deleted before an effect was seen.',
        ),
      );
      break;
    case 'timed-out':
      await concludeSilence(story, options);
      break;
    case 'stopped':
      break;
    default:
      throw new Error(`Unknown outcome: ${outcome satisfies never}`);
  }
}

/** From the request, or from what woke the controller, to its reaction. */
function noteReaction(
  { plan, acceptedAt, nudgedAt }: ActionRecord,
  { time, onReaction }: AwaitEffectOptions,
): void {
  const askedAt = nudgedAt ?? acceptedAt;
  if (plan && askedAt !== undefined && comesAtOnce(plan.expect)) {
    onReaction(time.now().getTime() - Date.parse(askedAt));
  }
}

/** The effect is there; for a while it is watched whether the controller takes it back. */
async function holdEffect(
  record: ActionRecord,
  { time, save, rollout, watchFor }: AwaitEffectOptions,
): Promise<void> {
  const { plan } = record;
  const effective = {
    ...withEffect(record),
    effectiveAt: time.now().toISOString(),
  };
  save(effective);
  if (plan?.expect.kind !== 'isNoLongerAborted') {
    return;
  }
  const { expect } = plan;
  const watch = watchFor(shown => takenBack(expect, shown) !== undefined);
  const outcome = await watch.within(heldMs);
  watch.stop();
  if (outcome === 'seen') {
    const words = wordsOfTakingBack(expect, rollout());
    save({ ...effective, state: 'undone', message: words });
  }
}

function wordsOfTakingBack(
  expect: ExpectedEffect,
  rollout: Rollout | undefined,
): string {
  const words = rollout && takenBack(expect, rollout);
  return words ?? 'The update was aborted again at once.';
}

/** The watch may be behind, or the effect have passed unseen: the object itself has the last word. */
async function concludeSilence(
  story: Story,
  options: AwaitEffectOptions,
): Promise<void> {
  const { record } = story;
  const { save, patienceMs, time } = options;
  // Without an answer there is nothing to add to the silence.
  const shown = await options.readNow().catch(() => undefined);
  const expect = record.plan?.expect;
  if (shown && expect && effectSeen(expect, shown)) {
    save({
      ...withEffect(record),
      effectiveAt: time.now().toISOString(),
    });
    return;
  }
  const undone =
    record.state === 'requested' && shown && expect && takenBack(expect, shown);
  if (undone) {
    save({ ...record, state: 'undone', message: undone });
    return;
  }
  const silence = describeSilence(patienceTimes * patienceMs, story);
  const words = shown ? `${silence} ${describeState(shown)}` : silence;
  save(withoutEffect(record, words));
}

/** One that counted as failed, since its answer was missing, was carried out after all. */
function withEffect(record: ActionRecord): ActionRecord {
  const { message, ...rest } = record;
  return record.state === 'failed'
    ? {
        ...rest,
        state: 'effective',
        message: `It was carried out, although the cluster did not say so. ${message}`,
      }
    : { ...rest, state: 'effective' };
}

function withoutEffect(record: ActionRecord, words: string): ActionRecord {
  return record.state === 'failed'
    ? { ...record, message: `${asSentence(record.message ?? '')} ${words}` }
    : { ...record, state: 'unconfirmed', message: words };
}

function asSentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

function describeSilence(
  timeoutMs: number,
  { record, nudgeFailure }: Story,
): string {
  const silence = `No reaction of the controller was seen within ${
    timeoutMs / 1000
  } s`;
  if (nudgeFailure !== undefined) {
    return `${silence}, and touching the object so that it looks again failed: ${asSentence(
      nudgeFailure,
    )}`;
  }
  return record.nudgedAt === undefined
    ? `${silence}.`
    : `${silence}, although the object was touched so that it looks again.`;
}
