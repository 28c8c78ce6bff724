import { parseKubernetesTime, secondsAfter } from '../objects/kubernetesTime';
import {
  isFastTracked,
  isPreviewReady,
  isPrePromotionDone,
} from './blueGreenServices';
import {
  addingPause,
  findPause,
  isHalted,
  PausePlan,
  removingPause,
} from './PausePlan';
import { RolloutContext } from './RolloutContext';

/** Pauses the update before the switch, or ends that pause, where the strategy has one. */
export function planBlueGreenPause(
  context: RolloutContext,
  plan: PausePlan,
): PausePlan {
  const { status } = context;
  if (status.abort || !isPreviewReady(context) || isHalted(context)) {
    return plan;
  }
  if (
    isFastTracked(context) ||
    status.blueGreen.scaleUpPreviewCheckPoint ||
    !hasPause(context)
  ) {
    return removingPause(plan, 'BlueGreenPause');
  }
  if (!isPrePromotionDone(context)) return plan;
  if (findPause(context, 'BlueGreenPause')) {
    return isBlueGreenPauseOver(context, plan)
      ? removingPause(plan, 'BlueGreenPause')
      : plan;
  }
  return status.controllerPause ? plan : addingPause(plan, 'BlueGreenPause');
}

/** When the pause before the switch ends by itself. */
export function autoPromotionAt(context: RolloutContext): Date | undefined {
  const { autoPromotionEnabled, autoPromotionSeconds } =
    context.spec.strategy.blueGreen!;
  const start = parseKubernetesTime(
    findPause(context, 'BlueGreenPause')?.startTime,
  );
  return !autoPromotionEnabled ||
    autoPromotionSeconds <= 0 ||
    start === undefined ||
    context.spec.paused
    ? undefined
    : secondsAfter(new Date(start), autoPromotionSeconds);
}

/** Somebody promoted, or the time to wait is over, or there is nothing to wait for. */
export function isBlueGreenPauseOver(
  context: RolloutContext,
  plan: PausePlan,
): boolean {
  const { status, now } = context;
  if (plan.add.length > 0) return false;
  if (status.blueGreen.scaleUpPreviewCheckPoint || !hasPause(context)) {
    return true;
  }
  const pause = findPause(context, 'BlueGreenPause');
  if (!context.spec.strategy.blueGreen!.autoPromotionEnabled) {
    return status.controllerPause === true && !pause;
  }
  const end = autoPromotionAt(context);
  return end !== undefined && end <= now;
}

function hasPause({ spec }: RolloutContext): boolean {
  const { autoPromotionEnabled, autoPromotionSeconds } =
    spec.strategy.blueGreen!;
  return !autoPromotionEnabled || autoPromotionSeconds > 0;
}
