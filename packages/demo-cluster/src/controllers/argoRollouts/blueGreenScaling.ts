import { secondsAfter, toKubernetesTime } from '../objects/kubernetesTime';
import { parseKubernetesTime } from '../objects/kubernetesTime';
import {
  availablePods,
  desiredSize,
  ReplicaSet,
} from '../replicaSets/ReplicaSet';
import { activeHash, selectorHash } from './blueGreenServices';
import { findPause } from './PausePlan';
import { previewSize } from './previewSize';
import { skipsPostPromotion } from './promotionRuns';
import {
  changesSize,
  deadlineOf,
  removeDeadline,
  ReplicaSetEdit,
  resize,
} from './replicaSetEdits';
import {
  findService,
  hashOf,
  revisionNumber,
  RolloutContext,
  withHash,
} from './RolloutContext';

/** Edits of all ReplicaSets: active at full size, new as far as it may be, older ones on their way out. */
export function scaleBlueGreen(context: RolloutContext): ReplicaSetEdit[] {
  const { newSet, stableSet, spec, replicaSets } = context;
  const active = withHash(replicaSets, activeHash(context));
  const isDelayed = delaysAbortedScaleDown(context);
  return [
    ...(newSet && !isDelayed ? removeDeadline(newSet) : []),
    ...(stableSet && stableSet !== newSet ? removeDeadline(stableSet) : []),
    ...(active ? resize(context, active, spec.replicas) : []),
    ...(newSet && newSet !== active
      ? scaleNew(context, newSet, isDelayed)
      : []),
    ...scaleDownOlder(context),
  ];
}

/**
 * The deadlines that go before anything else happens: the real controller takes them away first,
 * and a change of size in the same reconciliation is then refused, as its copy is out of date.
 */
export function deadlinesToTakeAwayFirst(
  { newSet, stableSet }: RolloutContext,
  edits: readonly ReplicaSetEdit[],
): ReplicaSetEdit[] {
  const freed = edits.filter(
    ({ set, deadline }) =>
      deadline === null && (set === newSet || set === stableSet),
  );
  const isRefused = edits.some(
    edit => changesSize(edit) && freed.some(({ set }) => set === edit.set),
  );
  return isRefused ? freed : [];
}

/** The earliest deadline of a ReplicaSet that still has pods. */
export function nextScaleDown({ replicaSets }: RolloutContext) {
  const deadlines = replicaSets
    .filter(set => desiredSize(set) > 0)
    .map(set => parseKubernetesTime(deadlineOf(set)))
    .filter(deadline => deadline !== undefined);
  return deadlines.length > 0 ? new Date(Math.min(...deadlines)) : undefined;
}

/** After an abort the preview stays up for a while; with a delay of 0 for ever. */
function delaysAbortedScaleDown({ status, stableSet, spec }: RolloutContext) {
  return (
    status.abort === true &&
    stableSet !== undefined &&
    spec.strategy.blueGreen!.abortScaleDownDelaySeconds > 0
  );
}

function scaleNew(
  context: RolloutContext,
  newSet: ReplicaSet,
  isDelayed: boolean,
): ReplicaSetEdit[] {
  if (!isDelayed) return resize(context, newSet, previewSize(context));
  if (deadlineOf(newSet) !== undefined) {
    return isDue(context, newSet) ? resize(context, newSet, 0) : [];
  }
  return availablePods(context.stableSet) === context.spec.replicas
    ? [
        deadlineEdit(
          context,
          newSet,
          context.spec.strategy.blueGreen!.abortScaleDownDelaySeconds,
        ),
      ]
    : [];
}

/** The version that served before gets a deadline first and loses its pods when that is over. */
function scaleDownOlder(context: RolloutContext): ReplicaSetEdit[] {
  const { spec, otherSets } = context;
  const { scaleDownDelaySeconds, scaleDownDelayRevisionLimit } =
    spec.strategy.blueGreen!;
  if (isHeldBack(context)) return [];
  let kept = 0;
  return [...otherSets]
    .filter(set => desiredSize(set) > 0 && !isReferenced(context, set))
    .sort((a, b) => revisionNumber(b) - revisionNumber(a))
    .flatMap(set => {
      kept += 1;
      const isBeyondLimit = kept > (scaleDownDelayRevisionLimit ?? Infinity);
      const hasDeadline = deadlineOf(set) !== undefined;
      if (isBeyondLimit || (hasDeadline && isDue(context, set))) {
        return retire(context, set);
      }
      if (hasDeadline) return keepWhole(context, set);
      // A delay of 0 is none to wait for: such a version keeps its pods until it is beyond the limit.
      return scaleDownDelaySeconds > 0
        ? [deadlineEdit(context, set, scaleDownDelaySeconds)]
        : [];
    });
}

function isHeldBack(context: RolloutContext): boolean {
  const { runs, status, rollout } = context;
  if (findPause(context, 'InconclusiveAnalysisRun')) return true;
  const strategy = rollout.spec.strategy.blueGreen;
  if (
    !strategy.postPromotionAnalysis ||
    strategy.scaleDownDelaySeconds !== undefined ||
    skipsPostPromotion(context)
  ) {
    return false;
  }
  const name = status.blueGreen.postPromotionAnalysisRunStatus?.name;
  const run = runs.find(each => each.metadata.name === name);
  return run?.status?.phase !== 'Successful';
}

function retire(context: RolloutContext, set: ReplicaSet): ReplicaSetEdit[] {
  return [...removeDeadline(set), ...resize(context, set, 0)];
}

/** Until its deadline a version is as large as the Rollout, also one that was smaller before. */
function keepWhole({ spec }: RolloutContext, set: ReplicaSet) {
  return desiredSize(set) === spec.replicas
    ? []
    : [{ set, size: spec.replicas }];
}

function deadlineEdit(
  { now }: RolloutContext,
  set: ReplicaSet,
  seconds: number,
): ReplicaSetEdit {
  return { set, deadline: toKubernetesTime(secondsAfter(now, seconds)) };
}

function isDue({ now }: RolloutContext, set: ReplicaSet): boolean {
  const deadline = parseKubernetesTime(deadlineOf(set));
  return deadline === undefined || deadline <= now.getTime();
}

/** Status or Services still name this version. */
function isReferenced(context: RolloutContext, set: ReplicaSet): boolean {
  const { status, spec } = context;
  const { activeService, previewService } = spec.strategy.blueGreen!;
  return [
    status.stableRS,
    status.currentPodHash,
    status.blueGreen.activeSelector,
    status.blueGreen.previewSelector,
    selectorHash(findService(context, activeService)),
    selectorHash(findService(context, previewService)),
  ].includes(hashOf(set));
}
