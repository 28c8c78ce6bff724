import {
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { titleOfRun } from './analysisRuns';
import { countMeasurements } from './countMeasurements';
import { decidingMetric } from './decidingMetric';
import { currentStep } from './describePlace';
import { formatRemaining } from './formatDuration';
import { newVersionOf } from './versions';

function describeRun(rollout: Rollout, run: AnalysisRun): string {
  const metric = decidingMetric(run);
  const count = metric ? `, ${countMeasurements(metric)}` : '';
  return `analysis ${titleOfRun(rollout, run)}${count}`;
}

function describeAnalysis(rollout: Rollout, runName: string): string {
  const run = rollout.analysisRuns.find(({ name }) => name === runName);
  return run ? describeRun(rollout, run) : `analysis ${runName}`;
}

function describeTime(rollout: Rollout, until: string, now: Date): string {
  const leftMs = Date.parse(until) - now.getTime();
  const when =
    leftMs > 0 ? `in ${formatRemaining(leftMs)}` : 'at any moment now';
  return currentStep(rollout)?.kind === 'experiment'
    ? `the experiment ends ${when}`
    : `goes on by itself ${when}`;
}

/** The step itself, where the engine does not say what it waits for. */
function describeStepAlone(rollout: Rollout): string | undefined {
  const step = currentStep(rollout);
  switch (step?.kind) {
    case 'unknown':
      return `step ${step.name}`;
    case 'plugin':
      return `waiting for plugin ${step.name}`;
    default:
      return undefined;
  }
}

/** What is waited for, and by whom, as a part of a sentence; absent when it is nothing. */
export function describeNeed(
  rollout: Rollout,
  now: Date,
  owner?: string,
): string | undefined {
  const { waitingFor } = rollout;
  const byOwner = owner ? ` by ${owner}` : '';
  switch (waitingFor?.kind) {
    case 'time':
      return describeTime(rollout, waitingFor.until, now);
    case 'promotion':
      return `waiting for a promotion${byOwner}`;
    case 'decision':
      return `the analysis was inconclusive, waiting for a decision${byOwner}`;
    case 'resume':
      return `paused by a person, waiting to be resumed${byOwner}`;
    case 'analysis':
      return describeAnalysis(rollout, waitingFor.run);
    case 'pods':
      return `${waitingFor.ready} of ${
        waitingFor.desired
      } pods of ${newVersionOf(rollout)} are ready`;
    default: {
      return describeStepAlone(rollout);
    }
  }
}
