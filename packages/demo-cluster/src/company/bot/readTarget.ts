import { imageTag } from '../imageTag';
import { flawAnnotation, parseFlaw } from '../ReleaseFlaw';
import { RolloutReading } from '../RolloutReading';
import { changeAnnotations } from './changeAnnotations';
import { Change, ReleaseTarget, TargetState } from './ReleaseTarget';

export function readTarget(
  rollout: RolloutReading,
  cluster: string,
): ReleaseTarget {
  const { metadata, spec } = rollout;
  const flaw = parseFlaw(metadata.annotations[flawAnnotation]);
  const tag = imageTag(spec.template.spec.containers[0].image);
  return {
    cluster,
    namespace: metadata.namespace,
    name: metadata.name,
    tag,
    change: readChange(metadata.annotations),
    flaw:
      flaw?.tag === tag
        ? { cluster: flaw.cluster, kind: flaw.kind }
        : undefined,
    hasAnalysis: (spec.strategy.canary?.steps ?? []).some(
      step => step.analysis !== undefined,
    ),
    state: readState(rollout),
  };
}

function readState({ metadata, spec, status }: RolloutReading): TargetState {
  if (status.observedGeneration !== metadata.generation) {
    return { kind: 'moving' };
  }
  if (status.phase === 'Healthy' && status.stableRS === status.currentPodHash) {
    return { kind: 'steady' };
  }
  if (status.phase === 'Degraded') {
    const progressing = status.conditions.find(
      ({ type }) => type === 'Progressing',
    );
    const since = progressing?.lastUpdateTime;
    return { kind: 'failed', ...(since ? { since: new Date(since) } : {}) };
  }
  const [pause] = status.pauseConditions ?? [];
  return pause && !endsByItself({ spec, status }, pause.reason)
    ? { kind: 'moving', waitsSince: new Date(pause.startTime) }
    : { kind: 'moving' };
}

function endsByItself(
  { spec, status }: Pick<RolloutReading, 'spec' | 'status'>,
  reason: string,
): boolean {
  if (reason === 'BlueGreenPause') {
    return (spec.strategy.blueGreen?.autoPromotionSeconds ?? 0) > 0;
  }
  const step = spec.strategy.canary?.steps[status.currentStepIndex ?? 0];
  return reason === 'CanaryPauseStep' && step?.pause?.duration !== undefined;
}

function readChange(annotations: Record<string, string>): Change | undefined {
  const cause = annotations[changeAnnotations.cause];
  const commit = annotations[changeAnnotations.commit];
  const author = annotations[changeAnnotations.author];
  return cause && commit && author ? { cause, commit, author } : undefined;
}
