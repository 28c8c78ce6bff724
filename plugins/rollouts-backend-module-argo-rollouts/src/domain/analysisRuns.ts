import {
  AnalysisPhase,
  AnalysisRun,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { projectMetrics } from './analysisMetrics';
import { analysisPhase } from './analysisPhase';
import { redact } from './redact';
import { OwnedAnalysisRun } from './state/readAnalysisRuns';

const roles = ['Step', 'Background', 'PrePromotion', 'PostPromotion'] as const;

/** A run in the model's words. */
export function projectAnalysisRun(run: OwnedAnalysisRun): AnalysisRun {
  const { status } = run.object;
  return {
    name: run.name,
    role: roles.find(role => role === run.roleLabel) ?? 'Unknown',
    stepIndex: run.stepIndex,
    podHash: run.podHash,
    phase: analysisPhase(status?.phase),
    message: status?.message && redact(status.message),
    startedAt: status?.startedAt,
    completedAt: status?.completedAt,
    metrics: projectMetrics(run.object),
  };
}

const finished: readonly AnalysisPhase[] = [
  'Successful',
  'Failed',
  'Error',
  'Inconclusive',
];

/** Will a run with this status change no more? */
export function isFinished(status: string | undefined): boolean {
  return finished.includes(analysisPhase(status));
}
