import fastDeepEqual from 'fast-deep-equal';
import { ClusterWrite } from '../../Controller';
import { eventWrites, normal } from '../../objects/controllerEvents';
import { stepPosition } from '../canarySteps';
import { openPausePlan } from '../PausePlan';
import { RolloutContext } from '../RolloutContext';
import { switchCanaryServices } from './canaryServices';
import {
  DesiredTraffic,
  desiredTraffic,
  hasEnoughStablePods,
} from './desiredWeight';
import { planIstio } from './istioRouter';
import { planNginx } from './nginxRouter';
import { RouterPlan, RouterTask } from './routerPlan';
import { maxTrafficWeight, trafficRoutingOf } from './trafficRouting';
import { TrafficWeights } from './trafficStatus';

interface TrafficDecision {
  writes: ClusterWrite[];
  /** What the status is to say of the shares; absent without a router. */
  weights?: TrafficWeights;
  /** Nothing more may happen in this reconciliation. */
  isHeldUp: boolean;
}

/** Points Services and routers of a canary to its versions, as far as their pods allow. */
export function reconcileTraffic(context: RolloutContext): TrafficDecision {
  const { isAborted } = openPausePlan(context);
  const routers = routersOf(context);
  if (routers.length === 0) {
    return {
      writes: switchCanaryServices(context, { isAborted }),
      isHeldUp: false,
    };
  }
  const desired = desiredTraffic(context, isAborted);
  const { weight } = desired;
  const task: RouterTask = {
    ...desired,
    isCovered: hasEnoughStablePods(context, weight),
    completesStep: completesStep(context, isAborted),
  };
  const present = context.status.canary.weights;
  const weights = task.isCovered ? weightsOf(context, desired) : present;
  const writes = switchCanaryServices(context, { isAborted, weight });
  for (const plan of routers) {
    const { writes: routerWrites, hasProblem } = plan(task);
    writes.push(...routerWrites);
    if (hasProblem) return { writes, weights: present, isHeldUp: true };
    writes.push(...tellOfWeights(context, weights));
  }
  return { writes, weights, isHeldUp: false };
}

type Router = (task: RouterTask) => RouterPlan;

function routersOf(context: RolloutContext): Router[] {
  const { istio, nginx } = trafficRoutingOf(context.spec) ?? {};
  return [
    ...(istio ? [(task: RouterTask) => planIstio(context, istio, task)] : []),
    ...(nginx ? [(task: RouterTask) => planNginx(context, nginx, task)] : []),
  ];
}

/** A step that sets a route is complete in the reconciliation that sets it. */
function completesStep(context: RolloutContext, isAborted: boolean): boolean {
  const step = stepPosition(context)?.step;
  const setsRoute =
    step?.setHeaderRoute !== undefined || step?.setMirrorRoute !== undefined;
  return setsRoute && !isAborted && !context.spec.paused;
}

function weightsOf(
  { spec }: RolloutContext,
  { weight, canaryHash, stableHash, additional }: DesiredTraffic,
): TrafficWeights {
  const { canaryService, stableService } = spec.strategy.canary!;
  const sum = additional.reduce((total, each) => total + each.weight, 0);
  return {
    ...(additional.length > 0 ? { additional } : {}),
    canary: destination(canaryHash, canaryService, weight),
    stable: destination(
      stableHash,
      stableService,
      maxTrafficWeight(spec) - weight - sum,
    ),
  };
}

function destination(hash: string, service: string, weight: number) {
  return {
    ...(hash ? { podTemplateHash: hash } : {}),
    ...(service ? { serviceName: service } : {}),
    weight,
  };
}

function tellOfWeights(
  { rollout, status }: RolloutContext,
  weights: TrafficWeights | undefined,
): ClusterWrite[] {
  const before = status.canary.weights;
  if (!weights || fastDeepEqual(before, weights)) return [];
  const details = [
    ...shareDetail(before, weights),
    ...(before && !fastDeepEqual(before.additional, weights.additional)
      ? [`additional: ${inGo(weights)}`]
      : []),
  ];
  return eventWrites(rollout, [
    normal(
      'TrafficWeightUpdated',
      `Traffic weight updated ${details.join(', ')}`,
    ),
  ]);
}

function shareDetail(
  before: TrafficWeights | undefined,
  { canary }: TrafficWeights,
): string[] {
  if (!before) return [`to ${canary.weight}`];
  return before.canary.weight === canary.weight
    ? []
    : [`from ${before.canary.weight} to ${canary.weight}`];
}

/** The way in which a program in Go prints a list of structs. */
function inGo({ additional = [] }: TrafficWeights): string {
  const items = additional.map(
    ({ weight, serviceName = '', podTemplateHash = '' }) =>
      `{${weight} ${serviceName} ${podTemplateHash}}`,
  );
  return `[${items.join(' ')}]`;
}
