import {
  AnalysisMetric,
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent } from '@progressive-delivery/backstage-plugin-rollouts-react';
import type { RolloutsTabWords } from '../translation';

/** An aborted update for those who have to decide what comes next. One sentence each. */
interface AbortExplanation {
  /** What the analysis found, when it was one that ended the update. */
  happened: string[];
  /** In the controller's words. */
  quote?: string;
  stands: string[];
}

/**
 * What an abort came from and what it left behind, as far as the cluster tells it. `cause` is the
 * run that ended the update, if it was one.
 */
export function explainAbort(
  rollout: Rollout,
  { cause, words }: { cause?: AnalysisRun; words: RolloutsTabWords },
): AbortExplanation {
  return {
    happened: failedMetrics(cause).map(metric =>
      describeFailure(metric, words),
    ),
    quote: rollout.controllerMessage ?? rollout.abortReason,
    stands: [
      describeUsers(rollout, words),
      describePods(rollout, words),
    ].filter(Boolean),
  };
}

function failedMetrics(run: AnalysisRun | undefined): AnalysisMetric[] {
  return (run?.metrics ?? []).filter(
    ({ phase, dryRun }) => !dryRun && (phase === 'Failed' || phase === 'Error'),
  );
}

function describeFailure(
  { name: metric, phase, ...counts }: AnalysisMetric,
  { t }: RolloutsTabWords,
): string {
  // The controller does not count the measurements that ended in an error.
  const count = counts.count + counts.error;
  return phase === 'Error'
    ? t('abort.errored', { metric, errors: `${counts.error}`, count })
    : t('abort.failed', { metric, failed: `${counts.failed}`, count });
}

function describeUsers(
  { traffic, newVersion: version }: Rollout,
  { t, shared }: RolloutsTabWords,
): string {
  const { actual, max } = traffic;
  if (!actual || max <= 0) {
    return '';
  }
  if (actual.canary === 0) {
    return version ? t('abort.noUserOn', { version }) : t('abort.noUserOnNew');
  }
  const percent = formatPercent((actual.canary / max) * 100, shared);
  return version
    ? t('abort.usersOn', { percent, version })
    : t('abort.usersOnNew', { percent });
}

function describePods(
  { revisions, observation }: Rollout,
  { t }: RolloutsTabWords,
): string {
  const revision = revisions.find(
    ({ podHash }) => podHash === observation.podHash,
  );
  if (!revision) {
    return '';
  }
  const { ready, desired } = revision.replicas;
  if (desired === 0) {
    return ready === 0 ? t('abort.podsRemoved') : t('abort.podsBeingRemoved');
  }
  const counts = { ready: `${ready}`, count: desired };
  return ready === 1
    ? t('abort.onePodLeft', counts)
    : t('abort.podsLeft', counts);
}
