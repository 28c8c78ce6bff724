import {
  RolloutStep,
  RolloutStepDetail,
  RolloutStepState,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AnalysisRefs } from '../../schema/rolloutSchema';
import { isFirstDeploy } from '../state/isFullyPromoted';
import { addSeconds } from '../state/readExperiments';
import { OwnedAnalysisRun } from '../state/readAnalysisRuns';
import { RolloutState } from '../state/RolloutState';
import {
  BlueGreenProgress,
  blueGreenProgress,
  hasPause,
  Milestone,
} from './blueGreenMilestone';
import { cutShortOr } from './cutShortOr';
import { StepList } from './StepList';
import { runTimes } from './stepTimes';

type MilestoneDetail = RolloutStepDetail & { kind: Milestone };

/** The milestones of a blue-green update: it has no steps in its spec. */
export function blueGreenSteps(state: RolloutState): StepList {
  const details = milestones(state);
  const progress = blueGreenProgress(state);
  const current = currentIndex(details, progress);
  const switchIndex = details.findIndex(({ kind }) => kind === 'switch');
  return {
    steps: details.map((detail, index): RolloutStep => {
      const stepState = cutShortOr(
        stateOf(state, detail, { index, current, progress }),
        runOf(state, detail.kind),
      );
      return {
        ...detail,
        index,
        state: stepState,
        askedWeight: index < switchIndex ? 0 : 100,
        ...times(state, detail, stepState),
      };
    }),
    currentStepIndex: current,
  };
}

function milestones(state: RolloutState): MilestoneDetail[] {
  const { spec, blueGreen = {} } = state;
  const { prePromotionAnalysis: pre, postPromotionAnalysis: post } = blueGreen;
  const all: (MilestoneDetail | undefined)[] = [
    {
      kind: 'previewUp',
      replicas: blueGreen.previewReplicaCount ?? spec.replicas,
    },
    pre && {
      kind: 'prePromotionAnalysis',
      templates: templateNames(pre),
      run: runOf(state, 'prePromotionAnalysis')?.name,
    },
    hasPause(state)
      ? { kind: 'pause', durationSeconds: autoPromotionSeconds(state) }
      : undefined,
    { kind: 'switch' },
    post && {
      kind: 'postPromotionAnalysis',
      templates: templateNames(post),
      run: runOf(state, 'postPromotionAnalysis')?.name,
    },
    { kind: 'scaleDown' },
  ];
  return all.filter(milestone => milestone !== undefined);
}

function autoPromotionSeconds({ blueGreen }: RolloutState): number | undefined {
  return blueGreen?.autoPromotionEnabled === false
    ? undefined
    : blueGreen?.autoPromotionSeconds;
}

function templateNames({ templates = [] }: AnalysisRefs): string[] {
  return templates.flatMap(({ templateName }) => templateName ?? []);
}

const roleOf: Partial<Record<Milestone, string>> = {
  prePromotionAnalysis: 'PrePromotion',
  postPromotionAnalysis: 'PostPromotion',
};

function runOf(
  { runs, status }: RolloutState,
  milestone: Milestone,
): OwnedAnalysisRun | undefined {
  const role = roleOf[milestone];
  return runs.find(
    run =>
      role !== undefined &&
      run.roleLabel === role &&
      run.podHash === status.currentPodHash,
  );
}

function currentIndex(
  details: readonly MilestoneDetail[],
  progress: BlueGreenProgress,
): number | undefined {
  if (progress.kind === 'end') {
    return details.length;
  }
  const milestone = 'milestone' in progress ? progress.milestone : undefined;
  const index = details.findIndex(({ kind }) => kind === milestone);
  return index === -1 ? undefined : index;
}

interface Placed {
  index: number;
  current?: number;
  progress: BlueGreenProgress;
}

const jumpedOver: readonly Milestone[] = [
  'prePromotionAnalysis',
  'pause',
  'postPromotionAnalysis',
];

function stateOf(
  state: RolloutState,
  { kind }: MilestoneDetail,
  { index, current, progress }: Placed,
): RolloutStepState {
  if (progress.kind === 'notBegun') {
    return 'todo';
  }
  const isAborted = progress.kind === 'aborted';
  if (current === undefined) {
    return isAborted ? 'notReached' : 'todo';
  }
  if (index !== current) {
    return isJumpedOver(state, kind) && !isAborted
      ? 'skipped'
      : stateAround(index < current, isAborted);
  }
  if (isAborted) {
    return 'failed';
  }
  return isInconclusive(state, kind) ? 'inconclusive' : 'current';
}

function isJumpedOver(state: RolloutState, kind: Milestone): boolean {
  return (
    jumpedOver.includes(kind) &&
    (isFirstDeploy(state) || state.status.promoteFull === true)
  );
}

function stateAround(isBefore: boolean, isAborted: boolean): RolloutStepState {
  if (isBefore) {
    return 'done';
  }
  return isAborted ? 'notReached' : 'todo';
}

function isInconclusive({ status }: RolloutState, kind: Milestone): boolean {
  const isPaused = status.pauseConditions?.some(
    ({ reason }) => reason === 'InconclusiveAnalysisRun',
  );
  return isPaused === true && jumpedOver.includes(kind) && kind !== 'pause';
}

function times(
  state: RolloutState,
  detail: MilestoneDetail,
  stepState: RolloutStepState,
): Pick<RolloutStep, 'startedAt' | 'endedAt' | 'endsAt'> {
  const run = runOf(state, detail.kind);
  if (run !== undefined) {
    return runTimes(run);
  }
  if (stepState !== 'current') {
    return {};
  }
  if (detail.kind === 'pause') {
    const startedAt = state.status.pauseConditions?.find(
      ({ reason }) => reason === 'BlueGreenPause',
    )?.startTime;
    return { startedAt, endsAt: addSeconds(startedAt, detail.durationSeconds) };
  }
  return detail.kind === 'scaleDown' ? { endsAt: scaleDownEnd(state) } : {};
}

/** When the last of the old pods go; unknown while one of their ReplicaSets has no deadline. */
function scaleDownEnd({
  replicaSets,
  status,
}: RolloutState): string | undefined {
  const old = replicaSets.filter(
    set => set.podHash !== status.currentPodHash && set.desired > 0,
  );
  return old.some(set => set.scaleDownAt === undefined)
    ? undefined
    : old
        .flatMap(set => set.scaleDownAt ?? [])
        .sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
