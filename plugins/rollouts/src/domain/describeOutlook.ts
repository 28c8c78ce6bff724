import {
  ActionOutlook,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  describeStepBriefly,
  formatPercent,
  newVersionOf,
  stableVersionOf,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import type { RolloutsTabWords } from '../translation';

/** Where an outlook is put in words. */
export interface OutlookContext {
  rollout: Rollout;
  words: RolloutsTabWords;
}

/**
 * What an action starts, in words that follow its verb: `skips steps 9 to 12`. Absent when there
 * are none here, be it for a kind that a newer engine knows, or for a step that is not there.
 */
export function describeOutlook(
  outlook: ActionOutlook,
  context: OutlookContext,
): string | undefined {
  const { rollout, words } = context;
  const { t, shared } = words;
  switch (outlook.kind) {
    case 'switch':
      return t('outlook.switch', { version: newVersionOf(rollout, shared) });
    case 'newAnalysis':
      return t('outlook.newAnalysis');
    case 'endPause':
      return t(`outlook.endPause.${outlook.of}`);
    case 'skipChecks':
      return t('outlook.skipChecks');
    case 'backToStable':
      return t('outlook.backToStable', {
        version: stableVersionOf(rollout, shared),
      });
    case 'replacePods':
      return t('outlook.replacePods', { count: outlook.count });
    case 'backAtOnce':
      return t(`outlook.backAtOnce.${outlook.because}`);
    case 'backByUpdate':
      return t('outlook.backByUpdate');
    case 'end':
      return t(`outlook.end.${outlook.what}`);
    case 'experimentAgain':
      return t('outlook.experimentAgain');
    default:
      return describeOfSteps(outlook, context);
  }
}

type OutlookOfSteps = Extract<
  ActionOutlook,
  {
    kind:
      | 'step'
      | 'resumeStep'
      | 'skipSteps'
      | 'leaveStep'
      | 'hold'
      | 'again'
      | 'pass';
  }
>;

function describeOfSteps(
  outlook: OutlookOfSteps,
  context: OutlookContext,
): string | undefined {
  const { words } = context;
  const { t } = words;
  switch (outlook.kind) {
    case 'step':
      return describeNextStep(outlook.index, context);
    case 'resumeStep': {
      const named = nameStep(outlook.index, context);
      return named && t('outlook.resumeStep', named);
    }
    case 'skipSteps':
      return describeSkipped(outlook, words);
    case 'leaveStep': {
      const next = describeNextStep(outlook.next, context);
      const number = String(outlook.index + 1);
      return next && t('outlook.leaveStep', { number, next });
    }
    case 'hold':
      return describeHold(outlook.index, context);
    case 'again':
      return describeAgain(outlook.index, context);
    case 'pass':
      return describePass(outlook.next, context);
    default:
      return undefined;
  }
}

function describeAgain(
  index: number | undefined,
  context: OutlookContext,
): string | undefined {
  const { rollout, words } = context;
  if (index === undefined) {
    const version = newVersionOf(rollout, words.shared);
    return words.t('outlook.again', { version });
  }
  const named = nameStep(index, context);
  return named && words.t('outlook.againFromStep', named);
}

function describePass(
  index: number | undefined,
  context: OutlookContext,
): string | undefined {
  const { t } = context.words;
  if (index === undefined) {
    return t('outlook.pass');
  }
  const next = describeNextStep(index, context);
  return next && t('outlook.passTo', { next });
}

/** The number of a step, from 1, and what it is. */
export function nameStep(
  index: number,
  { rollout, words }: OutlookContext,
): { number: string; step: string } | undefined {
  const step = describeStepBriefly(rollout, index, words.shared);
  return step === undefined ? undefined : { number: String(index + 1), step };
}

function describeNextStep(
  index: number,
  context: OutlookContext,
): string | undefined {
  const { rollout, words } = context;
  if (index >= rollout.steps.length) {
    return words.t('outlook.allDone', {
      percent: formatPercent(100, words.shared),
      version: newVersionOf(rollout, words.shared),
    });
  }
  const named = nameStep(index, context);
  return named && words.t('outlook.step', named);
}

function describeSkipped(
  { first, last }: Extract<ActionOutlook, { kind: 'skipSteps' }>,
  { t }: RolloutsTabWords,
): string {
  const ends = { first: String(first + 1), last: String(last + 1) };
  if (first > last) {
    return t('outlook.skipNothing');
  }
  if (first === last) {
    return t('outlook.skipOne', { number: ends.first });
  }
  return first === last - 1
    ? t('outlook.skipTwo', ends)
    : t('outlook.skipMany', ends);
}

function describeHold(
  index: number | undefined,
  { rollout, words: { t } }: OutlookContext,
): string {
  if (index === undefined) {
    return t('outlook.hold');
  }
  const total = rollout.steps.length;
  return index < total
    ? t('outlook.holdAtStep', {
        number: String(index + 1),
        total: String(total),
      })
    : t('outlook.holdAtEnd');
}
