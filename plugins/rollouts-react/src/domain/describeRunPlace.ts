import { AnalysisRun } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from './formatDuration';

const roleWords: Record<AnalysisRun['role'], string> = {
  Step: 'Step',
  Background: 'Background',
  PrePromotion: 'Before the switch',
  PostPromotion: 'After the switch',
  Unknown: 'Unknown part',
};

function roleOf({ role, stepIndex, experiment }: AnalysisRun): string {
  if (experiment !== undefined) {
    return 'Experiment';
  }
  return role === 'Step' && stepIndex !== undefined
    ? `Step ${stepIndex + 1}`
    : roleWords[role];
}

/** Why a run runs, how it stands and for how long: `Step 6 · successful · 5 min 12 s`. */
export function describeRunPlace(run: AnalysisRun, now: Date): string {
  const { phase, startedAt, completedAt } = run;
  const until = completedAt ? Date.parse(completedAt) : now.getTime();
  const duration =
    startedAt &&
    formatDuration(
      until - Date.parse(startedAt),
      completedAt ? 'precise' : 'rough',
    );
  const state = phase.toLowerCase();
  return completedAt
    ? [roleOf(run), state, duration].filter(Boolean).join(' · ')
    : `${roleOf(run)} · ${[state, duration].filter(Boolean).join(' ')}`;
}
