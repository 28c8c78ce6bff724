import {
  AnalysisRun,
  ClusterStatus,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { analysisPhaseWord } from './analysisPhaseWord';
import { formatDuration } from './formatDuration';
import { joinFacts } from './joinClauses';
import { RolloutWords } from './RolloutWords';
import { isSilent, toldAt } from './toldAt';

function roleOf(
  { role, stepIndex, experiment }: AnalysisRun,
  { t }: RolloutWords,
): string {
  if (experiment !== undefined) {
    return t('analysis.role.experiment');
  }
  switch (role) {
    case 'Step':
      return stepIndex === undefined
        ? t('analysis.role.Step')
        : t('analysis.role.step', { number: String(stepIndex + 1) });
    case 'Background':
      return t('analysis.role.Background');
    case 'PrePromotion':
      return t('analysis.role.PrePromotion');
    case 'PostPromotion':
      return t('analysis.role.PostPromotion');
    default:
      return t('analysis.role.Unknown');
  }
}

interface RunPlaceContext {
  now: Date;
  words: RolloutWords;
  /** When its cluster is silent: how long it had run by then, and nothing of now. */
  cluster?: ClusterStatus;
}

/** Why a run runs, how it stands and for how long: `Step 6 · successful · 5 min 12 s`. */
export function describeRunPlace(
  run: AnalysisRun,
  { now, words, cluster }: RunPlaceContext,
): string {
  const { startedAt, completedAt } = run;
  const role = roleOf(run, words);
  const phase = analysisPhaseWord(run.phase, words);
  if (!startedAt) {
    return joinFacts([role, phase]);
  }
  const until = completedAt
    ? Date.parse(completedAt)
    : toldAt(cluster, now).getTime();
  const duration = formatDuration(until - Date.parse(startedAt), {
    words,
    precision: completedAt ? 'precise' : 'rough',
  });
  if (completedAt) {
    return joinFacts([role, phase, duration]);
  }
  const state = isSilent(cluster)
    ? words.t('analysis.phaseForWhenSeen', { phase, duration })
    : words.t('analysis.phaseFor', { phase, duration });
  return joinFacts([role, state]);
}
