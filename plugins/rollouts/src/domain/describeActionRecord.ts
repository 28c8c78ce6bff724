import {
  ActionRecord,
  RefusalCode,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { actionWords } from './actionWords';

/** What is told of an action that was asked for. */
export type ActionReport =
  /** Under way: the button gives way to this. */
  | { kind: 'progress'; requestedAt: string; by?: string; text: string }
  /** Its effect was seen. */
  | {
      kind: 'done';
      requestedAt: string;
      effectiveAt: string;
      by?: string;
      /** How it came about, when that was not the usual way. */
      remark?: string;
    }
  /** It did not come to its end; stays until it is put away. */
  | {
      kind: 'trouble';
      severity: 'error' | 'warning';
      /** Printed bold; begins the paragraph. */
      lead: string;
      text: string;
      /** What the cluster is left with. */
      remainder: string;
      /** In the cluster's words. */
      quote?: string;
    };

/** What a description of a record needs to know beside it. */
interface ActionReportContext {
  now: Date;
  /** Entity ref of the user who looks. */
  viewer?: string;
  cluster: string;
  /** Name of the engine for people. */
  engine: string;
}

/**
 * For how long a request is believed to be under way without a word. The backend gives up
 * sooner and says so; this is for when its word does not come through.
 */
const silenceLimitMs = 60_000;
/** For how long the observed effect is pointed out. */
const doneShownMs = 30_000;

/** What to tell of the newest record of a rollout; `undefined` when there is nothing to tell. */
export function describeActionRecord(
  record: ActionRecord,
  context: ActionReportContext,
): ActionReport | undefined {
  const isOwn = record.actor === context.viewer;
  const by = isOwn ? undefined : record.actor;
  switch (record.state) {
    case 'requested':
      return ageMs(record.requestedAt, context) > silenceLimitMs
        ? ifOwn(isOwn, describeSilence(context))
        : {
            kind: 'progress',
            requestedAt: record.requestedAt,
            by,
            text: describeProgress(record, context),
          };
    case 'effective':
      return describeDone(record, { by, context });
    case 'refused':
      return ifOwn(isOwn, describeRefused(record, context));
    case 'failed':
      return ifOwn(isOwn, describeFailed(record, context));
    case 'undone':
      return ifOwn(isOwn, describeUndone(record, context));
    case 'unconfirmed':
      return ifOwn(isOwn, {
        ...describeSilence(context),
        quote: record.message,
      });
    default:
      return undefined;
  }
}

type Trouble = Extract<ActionReport, { kind: 'trouble' }>;

/** What went wrong for somebody else is theirs to read. */
function ifOwn(isOwn: boolean, trouble: Trouble): Trouble | undefined {
  return isOwn ? trouble : undefined;
}

function ageMs(instant: string, { now }: ActionReportContext): number {
  return now.getTime() - Date.parse(instant);
}

function describeProgress(
  { requestedAt, acceptedAt = requestedAt, nudgedAt }: ActionRecord,
  { cluster, engine }: ActionReportContext,
): string {
  if (nudgedAt === undefined) {
    return `Sent to ${cluster}, not yet seen by ${engine}.`;
  }
  const waitedS = (Date.parse(nudgedAt) - Date.parse(acceptedAt)) / 1000;
  return `Lost: ${cluster} took the request, but ${engine} did not act for ${Math.round(
    waitedS,
  )} s. Touched the object so that the controller looks again.`;
}

function describeDone(
  record: ActionRecord,
  { by, context }: { by?: string; context: ActionReportContext },
): ActionReport | undefined {
  const { requestedAt, effectiveAt, nudgedAt } = record;
  const remark =
    nudgedAt &&
    `Lost at first: ${context.engine} acted once the object was touched.`;
  return effectiveAt && ageMs(effectiveAt, context) < doneShownMs
    ? { kind: 'done', requestedAt, effectiveAt, by, remark }
    : undefined;
}

function leadOf(
  code: RefusalCode,
  { cluster, engine }: ActionReportContext,
): string {
  const leads: Record<RefusalCode, string> = {
    'state-changed': 'the rollout has moved.',
    'not-applicable': 'it would change nothing.',
    'not-observed': `${engine} has not taken up the latest change yet.`,
    gone: 'the rollout does not exist any more.',
    unsupported: `${engine} cannot do this here.`,
    'cluster-unreachable': `${cluster} does not answer.`,
    'cluster-forbids': `${cluster} does not let the portal do it.`,
  };
  return leads[code];
}

function describeRefused(
  { action, refusal, message }: ActionRecord,
  context: ActionReportContext,
): Trouble {
  const { negated } = actionWords[action];
  return {
    kind: 'trouble',
    severity: 'error',
    lead: refusal
      ? `${negated}: ${leadOf(refusal.code, context)}`
      : `${negated}.`,
    text: refusal?.reason ?? message ?? '',
    remainder: 'Nothing was changed.',
  };
}

function describeFailed(
  { action, message }: ActionRecord,
  { cluster }: ActionReportContext,
): Trouble {
  return {
    kind: 'trouble',
    severity: 'error',
    lead: `${actionWords[action].noun} failed.`,
    text: `${cluster} did not carry out the request.`,
    remainder: 'Look at the rollout before you try again.',
    quote: message,
  };
}

function describeUndone(
  { action, message }: ActionRecord,
  { engine }: ActionReportContext,
): Trouble {
  return {
    kind: 'trouble',
    severity: 'warning',
    lead: `${actionWords[action].noun} undone.`,
    text:
      message ?? `${engine} was seen to act on it, and at once took it back.`,
    remainder: 'Look at the rollout before you try again.',
  };
}

function describeSilence({ cluster, engine }: ActionReportContext): Trouble {
  return {
    kind: 'trouble',
    severity: 'warning',
    lead: 'No effect was seen.',
    text: `${cluster} took the request, but ${engine} was not seen to act on it.`,
    remainder: 'Look at the rollout before you try again.',
  };
}
