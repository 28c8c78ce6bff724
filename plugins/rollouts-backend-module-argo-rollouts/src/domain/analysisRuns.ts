import {
  AnalysisPhase,
  AnalysisRun,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { projectMetrics } from './analysis/analysisMetrics';
import { readRunTexts } from './analysis/runTexts';
import { analysisPhase } from './analysisPhase';
import { OwnedAnalysisRun } from './state/readAnalysisRuns';

const roles = ['Step', 'Background', 'PrePromotion', 'PostPromotion'] as const;

/** A run in the model's words. */
export function projectAnalysisRun(run: OwnedAnalysisRun): AnalysisRun {
  const { spec, status } = run.object;
  const texts = readRunTexts(run.object);
  return {
    name: run.name,
    role: roles.find(role => role === run.roleLabel) ?? 'Unknown',
    stepIndex: run.stepIndex,
    podHash: run.podHash,
    phase: analysisPhase(status?.phase),
    message: status?.message && texts.clean(status.message),
    startedAt: status?.startedAt,
    completedAt: status?.completedAt,
    createdAt: run.createdAt,
    experiment: run.experiment,
    isTerminating: spec?.terminate === true ? true : undefined,
    args: texts.args.length > 0 ? texts.args : undefined,
    metrics: projectMetrics(run.object, texts),
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
