import { RolloutStep } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { runOfStep } from './analysisRuns';
import { countMeasurements, summariseMeasurements } from './countMeasurements';
import { decidingMetric } from './decidingMetric';
import { joinClauses } from './joinClauses';
import { stepStateWord } from './stepStateWord';
import { StepContext } from './stepWords';

/** What the plugin said of itself, as the controller wrote it down. */
function pluginDetail(step: RolloutStep): string | undefined {
  if (step.kind !== 'plugin') {
    return undefined;
  }
  return (
    [step.pluginPhase?.toLowerCase(), step.message]
      .filter(Boolean)
      .join(': ') || undefined
  );
}

function currentDetail(
  step: RolloutStep,
  { rollout, words }: Omit<StepContext, 'now'>,
): string | undefined {
  const { waitingFor } = rollout;
  if (waitingFor?.kind === 'pods') {
    return words.t('step.podsReady', {
      ready: String(waitingFor.ready),
      desired: String(waitingFor.desired),
    });
  }
  const run = runOfStep(rollout, step);
  const metric = run && decidingMetric(run);
  return metric ? countMeasurements(metric, words) : pluginDetail(step);
}

function failureDetail(
  step: RolloutStep,
  { rollout, words }: Omit<StepContext, 'now'>,
): string | undefined {
  const run = runOfStep(rollout, step);
  const metric = run && decidingMetric(run);
  return metric
    ? joinClauses([metric.name, summariseMeasurements(metric, words)], words)
    : pluginDetail(step);
}

/** What is worth saying about a step besides its kind and parameter, in half a line. */
export function stepDetail(
  step: RolloutStep,
  context: Omit<StepContext, 'now'>,
): string | undefined {
  switch (step.state) {
    case 'current':
      return currentDetail(step, context);
    case 'inconclusive':
      return context.words.t('step.waitsForDecision');
    case 'failed':
      return failureDetail(step, context);
    case 'cutShort':
    case 'skipped':
      return stepStateWord(step.state, context.words);
    default:
      return undefined;
  }
}
