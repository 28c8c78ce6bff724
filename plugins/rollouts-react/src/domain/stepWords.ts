import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from './formatDuration';
import { formatPercent } from './formatPercent';
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
}

function podCount(count: number): string {
  return count === 1 ? '1 pod' : `${count} pods`;
}

function seconds(durationSeconds: number): string {
  return formatDuration(durationSeconds * 1000, 'precise');
}

function isCurrent(step: RolloutStep): boolean {
  return step.state === 'current' || step.state === 'inconclusive';
}

function pauseWords(
  step: RolloutStep & { kind: 'pause' },
  { rollout, owner }: StepContext,
): StepWords {
  if (step.durationSeconds !== undefined) {
    return { title: 'Pause', parameter: seconds(step.durationSeconds) };
  }
  if (isCurrent(step)) {
    return {
      title: 'Pause until promoted',
      parameter: owner && `waits for ${owner}`,
    };
  }
  return rollout.strategy === 'blueGreen'
    ? { title: 'Pause until promoted' }
    : { title: 'Pause', parameter: 'until promoted' };
}

function scaleParameter(
  step: RolloutStep & { kind: 'scale' },
): string | undefined {
  if (step.replicas !== undefined) {
    return podCount(step.replicas);
  }
  if (step.weight !== undefined) {
    return `${formatPercent(step.weight)} of pods`;
  }
  return step.matchTrafficWeight ? 'as traffic' : undefined;
}

function experimentParameter(step: RolloutStep & { kind: 'experiment' }) {
  const parts = [...step.templates];
  if (step.durationSeconds !== undefined) {
    parts.push(seconds(step.durationSeconds));
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
  const to = newVersionOf(context.rollout);
  return from ? `${from} → ${to}` : `to ${to}`;
}

function scaleDownWords(context: StepContext): StepWords {
  const kept = keptRevision(context.rollout, context.now);
  const version = oldVersion(context);
  return {
    title: version ? `Scale down ${version}` : 'Scale down',
    parameter:
      kept && `${podCount(kept.replicas.ready)} kept for a fast roll back`,
  };
}

/**
 * Puts a step in words for people. A kind that is not known here keeps the name that it has in
 * the spec.
 */
export function stepWords(step: RolloutStep, context: StepContext): StepWords {
  switch (step.kind) {
    case 'weight':
      return { title: 'Weight', parameter: formatPercent(step.weight) };
    case 'pause':
      return pauseWords(step, context);
    case 'analysis':
      return { title: 'Analysis', parameter: step.templates.join(', ') };
    case 'experiment':
      return { title: 'Experiment', parameter: experimentParameter(step) };
    case 'headerRoute':
      return {
        title: 'Header',
        parameter:
          step.match === undefined ? `${step.name} removed` : step.name,
      };
    case 'mirrorRoute':
      return {
        title: 'Mirror',
        parameter: step.percentage
          ? `${formatPercent(step.percentage)} copied`
          : `${step.name} removed`,
      };
    case 'scale':
      return { title: 'Scale', parameter: scaleParameter(step) };
    case 'plugin':
      return { title: 'Plugin', parameter: step.name };
    default:
      return milestoneWords(step, context);
  }
}

function milestoneWords(step: RolloutStep, context: StepContext): StepWords {
  switch (step.kind) {
    case 'previewUp':
      return {
        title: 'Preview up',
        parameter:
          step.replicas === undefined
            ? newVersionOf(context.rollout)
            : `${podCount(step.replicas)} of ${newVersionOf(context.rollout)}`,
      };
    case 'prePromotionAnalysis':
      return {
        title: 'Pre-promotion analysis',
        parameter: step.templates.join(', '),
      };
    case 'switch':
      return { title: 'Switch active', parameter: switchParameter(context) };
    case 'postPromotionAnalysis':
      return {
        title: 'Post-promotion analysis',
        parameter: step.templates.join(', '),
      };
    case 'scaleDown':
      return scaleDownWords(context);
    case 'unknown':
      return {
        title: step.name,
        parameter: 'unknown step kind, as in the spec',
      };
    default:
      return { title: step.kind };
  }
}
