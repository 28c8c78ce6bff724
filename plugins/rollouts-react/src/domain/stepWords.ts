import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from './formatDuration';
import { formatPercent } from './formatPercent';
import { percentOf } from './percentOf';
import { RolloutWords } from './RolloutWords';
import { keptRevision, newVersionOf } from './versions';

/** The words for a step: what it is, and with what. */
export interface StepWords {
  title: string;
  parameter?: string;
}

/** From whose point of view a step is put in words. */
export interface StepContext {
  rollout: Rollout;
  now: Date;
  owner?: string;
  words: RolloutWords;
}

function seconds(durationSeconds: number, words: RolloutWords): string {
  return formatDuration(durationSeconds * 1000, {
    words,
    precision: 'precise',
  });
}

function isCurrent(step: RolloutStep): boolean {
  return step.state === 'current' || step.state === 'inconclusive';
}

function pauseWords(
  step: RolloutStep & { kind: 'pause' },
  { rollout, owner, words }: Omit<StepContext, 'now'>,
): StepWords {
  const { t } = words;
  if (step.durationSeconds !== undefined) {
    return {
      title: t('step.pause'),
      parameter: seconds(step.durationSeconds, words),
    };
  }
  if (isCurrent(step)) {
    return {
      title: t('step.pauseUntilPromoted'),
      parameter: owner && t('step.waitsFor', { owner }),
    };
  }
  return rollout.strategy === 'blueGreen'
    ? { title: t('step.pauseUntilPromoted') }
    : { title: t('step.pause'), parameter: t('step.untilPromoted') };
}

function scaleParameter(
  step: RolloutStep & { kind: 'scale' },
  words: RolloutWords,
): string | undefined {
  const { t } = words;
  if (step.replicas !== undefined) {
    return t('step.pods', { count: step.replicas });
  }
  if (step.weight !== undefined) {
    return t('step.shareOfPods', {
      percent: formatPercent(step.weight, words),
    });
  }
  return step.matchTrafficWeight ? t('step.asTraffic') : undefined;
}

function experimentParameter(
  step: RolloutStep & { kind: 'experiment' },
  words: RolloutWords,
): string {
  const parts = [...step.templates];
  if (step.durationSeconds !== undefined) {
    parts.push(seconds(step.durationSeconds, words));
  }
  return parts.join(', ');
}

/** The version that the new one takes over from; absent when that is not known any more. */
function oldVersion({ rollout, now }: StepContext): string | undefined {
  return rollout.isFullyPromoted
    ? keptRevision(rollout, now)?.version
    : rollout.stableVersion;
}

function switchParameter(context: StepContext): string {
  const from = oldVersion(context);
  const to = newVersionOf(context.rollout, context.words);
  return from
    ? `${from} → ${to}`
    : context.words.t('step.switchTo', { version: to });
}

function scaleDownWords(context: StepContext): StepWords {
  const { t } = context.words;
  const kept = keptRevision(context.rollout, context.now);
  const version = oldVersion(context);
  return {
    title: version
      ? t('step.scaleDownVersion', { version })
      : t('step.scaleDown'),
    parameter: kept && t('step.podsKept', { count: kept.replicas.ready }),
  };
}

function mirrorParameter(
  step: RolloutStep & { kind: 'mirrorRoute' },
  words: RolloutWords,
): string {
  const { name, percentage, match } = step;
  if (percentage) {
    return words.t('step.copied', {
      percent: formatPercent(percentage, words),
    });
  }
  return percentage === undefined && match !== undefined
    ? name
    : words.t('step.removed', { name });
}

/**
 * Puts a step in words for people. A kind that is not known here keeps the name that it has in
 * the spec.
 */
export function stepWords(step: RolloutStep, context: StepContext): StepWords {
  return specifiedStepWords(step, context) ?? milestoneWords(step, context);
}

/** The words for a step that the spec names; absent for a milestone of a blue-green update. */
export function specifiedStepWords(
  step: RolloutStep,
  context: Omit<StepContext, 'now'>,
): StepWords | undefined {
  const { rollout, words } = context;
  const { t } = words;
  switch (step.kind) {
    case 'weight':
      return {
        title: t('step.weight'),
        parameter: formatPercent(
          percentOf(step.weight, rollout.traffic),
          words,
        ),
      };
    case 'pause':
      return pauseWords(step, context);
    case 'analysis':
      return {
        title: t('step.analysis'),
        parameter: step.templates.join(', '),
      };
    case 'experiment':
      return {
        title: t('step.experiment'),
        parameter: experimentParameter(step, words),
      };
    case 'headerRoute':
      return {
        title: t('step.header'),
        parameter:
          step.match === undefined
            ? t('step.removed', { name: step.name })
            : step.name,
      };
    case 'mirrorRoute':
      return {
        title: t('step.mirror'),
        parameter: mirrorParameter(step, words),
      };
    case 'scale':
      return { title: t('step.scale'), parameter: scaleParameter(step, words) };
    case 'plugin':
      return { title: t('step.plugin'), parameter: step.name };
    case 'unknown':
      return { title: step.name, parameter: t('step.unknownKind') };
    default:
      return undefined;
  }
}

function milestoneWords(step: RolloutStep, context: StepContext): StepWords {
  const { rollout, words } = context;
  const { t } = words;
  const version = newVersionOf(rollout, words);
  switch (step.kind) {
    case 'previewUp':
      return {
        title: t('step.previewUp'),
        parameter:
          step.replicas === undefined
            ? version
            : t('step.podsOf', { count: step.replicas, version }),
      };
    case 'prePromotionAnalysis':
      return {
        title: t('step.prePromotionAnalysis'),
        parameter: step.templates.join(', '),
      };
    case 'switch':
      return { title: t('step.switch'), parameter: switchParameter(context) };
    case 'postPromotionAnalysis':
      return {
        title: t('step.postPromotionAnalysis'),
        parameter: step.templates.join(', '),
      };
    case 'scaleDown':
      return scaleDownWords(context);
    default:
      return { title: step.kind };
  }
}
