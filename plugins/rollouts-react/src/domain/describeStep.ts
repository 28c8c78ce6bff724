import { RolloutStep } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { runOfStep } from './analysisRuns';
import { summariseMeasurements } from './countMeasurements';
import { decidingMetric } from './decidingMetric';
import { formatPercent } from './formatPercent';
import { joinClauses } from './joinClauses';
import { percentOf } from './percentOf';
import { RailColumn } from './railColumns';
import { spokenDuration, spokenRemaining } from './spokenDuration';
import { currentStepSince, stepDuration } from './stepTimes';
import { stepStateWord } from './stepStateWord';
import { StepContext, stepWords } from './stepWords';
import { uncapitalised } from './uncapitalised';
import { newVersionOf } from './versions';

function currentTime(
  column: RailColumn & { kind: 'step' },
  { rollout, now, words, isStale }: SpokenContext,
): string | undefined {
  const { step, state } = column;
  if (state !== 'current' && state !== 'inconclusive') {
    return undefined;
  }
  if (isStale) {
    return words.t('step.spokenLastSeen');
  }
  if (step.endsAt) {
    const left = Date.parse(step.endsAt) - now.getTime();
    return words.t('step.spokenLeft', {
      duration: spokenRemaining(left, words),
    });
  }
  const since = currentStepSince(rollout, step);
  return since
    ? words.t('step.spokenFor', {
        duration: spokenDuration(now.getTime() - Date.parse(since), words),
      })
    : undefined;
}

function spokenTitle(step: RolloutStep, context: StepContext): string {
  const { rollout, words } = context;
  const { title, parameter } = stepWords(step, context);
  const place =
    rollout.strategy === 'blueGreen'
      ? title
      : words.t('step.spoken', {
          number: String(step.index + 1),
          total: String(rollout.steps.length),
          title: step.kind === 'unknown' ? title : uncapitalised(title, words),
        });
  return parameter ? `${place} ${parameter}` : place;
}

interface SpokenContext extends StepContext {
  /** What is shown is what was last seen, so nothing is said of the time that passes. */
  isStale?: boolean;
}

/**
 * A column of the rail as one would read it out: `Step 3 of 8, pause until promoted, current,
 * for 12 minutes`.
 */
export function describeStep(
  column: RailColumn,
  context: SpokenContext,
): string {
  const { rollout, words } = context;
  const { t } = words;
  const state = stepStateWord(column.state, words);
  if (column.kind === 'stable') {
    const version = newVersionOf(rollout, words);
    return joinClauses([t('step.spokenEnd', { version }), state], words);
  }
  const { step } = column;
  const run = runOfStep(rollout, step);
  const metric = run && decidingMetric(run);
  const duration = stepDuration(step, words);

  return joinClauses(
    [
      spokenTitle(step, context),
      state,
      currentTime(column, context),
      metric &&
        t('step.spokenMetric', {
          metric: metric.name,
          summary: summariseMeasurements(metric, words),
        }),
      duration && t('step.spokenTook', { duration }),
      t('step.spokenTraffic', {
        percent: formatPercent(
          percentOf(step.askedWeight, rollout.traffic),
          words,
        ),
      }),
    ],
    words,
  );
}
