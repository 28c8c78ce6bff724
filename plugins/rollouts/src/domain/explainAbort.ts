import {
  AnalysisMetric,
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

const narrowNoBreakSpace = '\u202f';

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
  cause: AnalysisRun | undefined,
): AbortExplanation {
  return {
    happened: failedMetrics(cause).map(describeFailure),
    quote: rollout.controllerMessage ?? rollout.abortReason,
    stands: [describeUsers(rollout), describePods(rollout)].filter(Boolean),
  };
}

function failedMetrics(run: AnalysisRun | undefined): AnalysisMetric[] {
  return (run?.metrics ?? []).filter(
    ({ phase, dryRun }) => !dryRun && (phase === 'Failed' || phase === 'Error'),
  );
}

function describeFailure({ name, phase, ...counts }: AnalysisMetric): string {
  // The controller does not count the measurements that ended in an error.
  const total = counts.count + counts.error;
  const measurements = total === 1 ? '1 measurement' : `${total} measurements`;
  return phase === 'Error'
    ? `${name} could not be measured: ${counts.error} of ${measurements} gave no answer.`
    : `${name} failed in ${counts.failed} of ${measurements}.`;
}

function newVersion({ newVersion: version }: Rollout): string {
  return version ?? 'the new version';
}

function describeUsers(rollout: Rollout): string {
  const { actual, max } = rollout.traffic;
  if (!actual || max <= 0) {
    return '';
  }
  if (actual.canary === 0) {
    return `No user is on ${newVersion(rollout)}.`;
  }
  const percent = Math.round((actual.canary / max) * 1000) / 10;
  return `${percent}${narrowNoBreakSpace}% of traffic is still on ${newVersion(
    rollout,
  )}.`;
}

function describePods(rollout: Rollout): string {
  const revision = rollout.revisions.find(
    ({ podHash }) => podHash === rollout.observation.podHash,
  );
  if (!revision) {
    return '';
  }
  const { ready, desired } = revision.replicas;
  if (desired === 0 && ready === 0) {
    return 'Its pods were removed.';
  }
  if (desired === 0) {
    return 'Its pods are being removed.';
  }
  const verb = ready === 1 ? 'is' : 'are';
  return `${ready} of its ${
    desired === 1 ? '1 pod' : `${desired} pods`
  } ${verb} still there.`;
}
