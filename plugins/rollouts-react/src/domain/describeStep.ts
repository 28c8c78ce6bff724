import { RolloutStepState } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { runOfStep } from './analysisRuns';
import { summariseMeasurements } from './countMeasurements';
import { decidingMetric } from './decidingMetric';
import { formatPercent } from './formatPercent';
import { RailColumn } from './railColumns';
import { spokenDuration, spokenRemaining } from './spokenDuration';
import { currentStepSince, stepDuration } from './stepTimes';
import { StepContext, stepWords } from './stepWords';
import { newVersionOf } from './versions';

const stateWords: Record<RolloutStepState, string> = {
  todo: 'to do',
  current: 'current',
  inconclusive: 'current, inconclusive',
  done: 'done',
  failed: 'failed',
  cutShort: 'cut short',
  skipped: 'skipped',
  notReached: 'not reached',
};

function currentTime(
  column: RailColumn & { kind: 'step' },
  { rollout, now }: StepContext,
): string | undefined {
  const { step, state } = column;
  if (state !== 'current' && state !== 'inconclusive') {
    return undefined;
  }
  if (step.endsAt) {
    const left = Date.parse(step.endsAt) - now.getTime();
    return `${spokenRemaining(left)} left`;
  }
  const since = currentStepSince(rollout, step);
  return since
    ? `for ${spokenDuration(now.getTime() - Date.parse(since))}`
    : undefined;
}

function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/**
 * A column of the rail as one would read it out: `Step 3 of 8, pause until promoted, current,
 * for 12 minutes`.
 */
export function describeStep(column: RailColumn, context: StepContext): string {
  const { rollout } = context;
  if (column.kind === 'stable') {
    return `End: ${newVersionOf(rollout)} is stable, ${
      stateWords[column.state]
    }`;
  }
  const { step, state } = column;
  const { title, parameter } = stepWords(step, context);
  const run = runOfStep(rollout, step);
  const metric = run && decidingMetric(run);
  const place =
    rollout.strategy === 'blueGreen'
      ? title
      : `Step ${step.index + 1} of ${rollout.steps.length}, ${
          step.kind === 'unknown' ? title : uncapitalised(title)
        }`;
  const duration = stepDuration(step);

  return [
    parameter ? `${place} ${parameter}` : place,
    stateWords[state],
    currentTime(column, context),
    metric && `${metric.name} ${summariseMeasurements(metric)}`,
    duration && `took ${duration}`,
    `${formatPercent(step.askedWeight)} of traffic`,
  ]
    .filter(Boolean)
    .join(', ');
}
