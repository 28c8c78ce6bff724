import {
  RolloutTraffic,
  TrafficSplit,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { maxWeight } from './maxWeight';
import { isFullyPromoted } from './state/isFullyPromoted';
import { RolloutState } from './state/RolloutState';
import { experimentWeights } from './steps/experimentWeights';
import { StepList } from './steps/StepList';
import { actualByReplicas } from './trafficByReplicas';
import { trafficServices } from './trafficServices';

/** Who gets which version: asked for beside in force. */
export function rolloutTraffic(
  state: RolloutState,
  stepList: StepList,
): RolloutTraffic {
  const max = maxWeight(state);
  const asked = askedSplit(state, stepList, max);
  if (state.strategy === 'blueGreen') {
    return {
      max,
      asked,
      actual: actualByService(state, max),
      source: 'service',
      services: trafficServices(state),
    };
  }
  const routing = state.canary?.trafficRouting;
  if (routing === undefined) {
    return {
      max,
      asked,
      actual: actualByReplicas(state, max),
      source: 'replicas',
      services: trafficServices(state),
    };
  }
  return {
    max,
    asked,
    actual: actualByRouter(state, max),
    source: 'router',
    router: routerName(routing),
    isVerified: state.status.canary?.weights?.verified,
    services: trafficServices(state),
  };
}

/** When nothing is being rolled out, the stable version is the new one and has everything. */
function askedSplit(
  state: RolloutState,
  stepList: StepList,
  max: number,
): TrafficSplit {
  if (isFullyPromoted(state) || state.status.currentPodHash === undefined) {
    return { stable: max, canary: 0, additional: [] };
  }
  const canary = state.status.abort ? 0 : askedCanary(stepList, max);
  const additional = state.status.abort
    ? []
    : experimentWeights(state, stepList.currentStepIndex);
  const others = additional.reduce((sum, { weight }) => sum + weight, canary);
  return { stable: Math.max(0, max - others), canary, additional };
}

function askedCanary(
  { steps, currentStepIndex }: StepList,
  max: number,
): number {
  if (steps.length === 0) {
    return max;
  }
  return currentStepIndex === undefined
    ? 0
    : steps[currentStepIndex]?.askedWeight ?? max;
}

function actualByService(
  state: RolloutState,
  max: number,
): TrafficSplit | undefined {
  const { blueGreen, currentPodHash } = state.status;
  const active = blueGreen?.activeSelector;
  if (active === undefined || active === '') {
    return undefined;
  }
  const isNew = active === currentPodHash && !isFullyPromoted(state);
  return {
    stable: isNew ? 0 : max,
    canary: isNew ? max : 0,
    additional: [],
  };
}

/**
 * The weights that the router was given last. They outlive the update that they belong to, so
 * they are believed only when they name the version that is being rolled out.
 */
function actualByRouter(
  state: RolloutState,
  max: number,
): TrafficSplit | undefined {
  const { canary, currentPodHash } = state.status;
  const weights = canary?.weights;
  if (weights === undefined) {
    return undefined;
  }
  if (isFullyPromoted(state)) {
    return { stable: max, canary: 0, additional: [] };
  }
  if (weights.canary.podTemplateHash !== currentPodHash) {
    return undefined;
  }
  return {
    stable: weights.stable.weight,
    canary: weights.canary.weight,
    additional: (weights.additional ?? []).map(additional => ({
      name:
        additional.serviceName ?? additional.podTemplateHash ?? 'experiment',
      weight: additional.weight,
    })),
  };
}

const routers = [
  'istio',
  'nginx',
  'alb',
  'smi',
  'ambassador',
  'appMesh',
  'traefik',
  'apisix',
];

/** The router's key in the spec, or the name of its plugin; any other key as it is. */
function routerName(routing: Record<string, unknown>): string | undefined {
  const plugins = routing.plugins;
  if (typeof plugins === 'object' && plugins !== null) {
    return Object.keys(plugins)[0] ?? 'plugins';
  }
  const keys = Object.keys(routing).filter(
    key => key !== 'managedRoutes' && key !== 'maxTrafficWeight',
  );
  return keys.find(key => routers.includes(key)) ?? keys[0];
}
