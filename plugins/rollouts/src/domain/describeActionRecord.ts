import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';
import type { RolloutsTabWords } from '../translation';
import { actionNegated, actionNoun } from './actionWords';

/** Who asked for an action; left out where that needs no telling. */
export interface ActionOrigin {
  /** Entity ref; absent for the user who looks. */
  actor?: string;
  /** True when a program asked for it in the person's name. */
  isThroughAgent: boolean;
}

/** What is told of an action that was asked for. */
export type ActionReport =
  /** Under way: the button gives way to this. */
  | { kind: 'progress'; requestedAt: string; by?: ActionOrigin; text: string }
  /** Its effect was seen. */
  | {
      kind: 'done';
      requestedAt: string;
      effectiveAt: string;
      by?: ActionOrigin;
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
      /** Of `text`, where that is not ours: in English whatever language the app speaks. */
      lang?: 'en';
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
  words: RolloutsTabWords;
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
  const by = originOf(record, isOwn);
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

function originOf(
  { actor, via }: ActionRecord,
  isOwn: boolean,
): ActionOrigin | undefined {
  const isThroughAgent = via === 'agent';
  return isOwn && !isThroughAgent
    ? undefined
    : { actor: isOwn ? undefined : actor, isThroughAgent };
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
  { cluster, engine, words: { t } }: ActionReportContext,
): string {
  if (nudgedAt === undefined) {
    return t('report.sent', { cluster, engine });
  }
  const waitedS = (Date.parse(nudgedAt) - Date.parse(acceptedAt)) / 1000;
  const seconds = `${Math.round(waitedS)}`;
  return t('report.nudged', { cluster, engine, seconds });
}

function describeDone(
  record: ActionRecord,
  { by, context }: { by?: ActionOrigin; context: ActionReportContext },
): ActionReport | undefined {
  const { requestedAt, effectiveAt, nudgedAt } = record;
  const { engine, words } = context;
  const remark = nudgedAt && words.t('report.doneByNudge', { engine });
  return effectiveAt && ageMs(effectiveAt, context) < doneShownMs
    ? { kind: 'done', requestedAt, effectiveAt, by, remark }
    : undefined;
}

function describeRefused(
  { action, refusal, message }: ActionRecord,
  { cluster, engine, words }: ActionReportContext,
): Trouble {
  const negated = actionNegated(action, words);
  return {
    kind: 'trouble',
    severity: 'error',
    lead: refusal
      ? words.t(`report.refused.${refusal.code}`, { negated, cluster, engine })
      : words.t('report.refused.plain', { negated }),
    text: refusal?.reason ?? message ?? '',
    lang: 'en',
    remainder: words.t('report.nothingChanged'),
  };
}

function describeFailed(
  { action, message }: ActionRecord,
  { cluster, words }: ActionReportContext,
): Trouble {
  return {
    kind: 'trouble',
    severity: 'error',
    lead: words.t('report.failed', { noun: actionNoun(action, words) }),
    text: words.t('report.failedText', { cluster }),
    remainder: words.t('report.lookFirst'),
    quote: message,
  };
}

function describeUndone(
  { action, message }: ActionRecord,
  { engine, words }: ActionReportContext,
): Trouble {
  return {
    kind: 'trouble',
    severity: 'warning',
    lead: words.t('report.undone', { noun: actionNoun(action, words) }),
    ...(message === undefined
      ? { text: words.t('report.undoneText', { engine }) }
      : { text: message, lang: 'en' }),
    remainder: words.t('report.lookFirst'),
  };
}

function describeSilence(context: ActionReportContext): Trouble {
  const { cluster, engine } = context;
  const { t } = context.words;
  return {
    kind: 'trouble',
    severity: 'warning',
    lead: t('report.silent'),
    text: t('report.silentText', { cluster, engine }),
    remainder: t('report.lookFirst'),
  };
}
