import { StoredObject } from '../../../store/StoredObject';
import { ClusterView } from '../../Controller';
import { namespaceOf } from '../../objects/ownership';
import { invalidField } from '../invalidField';
import { CanaryStep, RolloutSpec } from '../rolloutSpec';
import { maxTrafficWeight, trafficRoutingOf } from './trafficRouting';
import { StringMatch } from './trafficSpec';

const PATH = 'spec.strategy';
const SAME_SERVICE =
  'This rollout uses the same service for the stable and canary services, but two different services are required.';
const SAME_PING_PONG =
  'This rollout uses the same service for the ping and pong services, but two different services are required.';
const BOTH_SERVICES =
  'Canary service and Stable service must to be set to use Traffic Routing';
const BOTH_PING_PONG =
  'Ping service and Pong service must to be set to use Ping-Pong feature';

type Problem = string | undefined;

/** The first thing about Services and routers that is wrong in a canary's spec, in the API's words. */
export function trafficProblem(spec: RolloutSpec): Problem {
  const { canary } = spec.strategy;
  if (!canary) return undefined;
  const { stableService, canaryService } = canary;
  if (stableService !== '' && stableService === canaryService) {
    return invalidField(`${PATH}.stableService`, stableService, SAME_SERVICE);
  }
  return (
    pingPongProblem(spec) ?? missingServiceProblem(spec) ?? optionProblem(spec)
  );
}

/** What is wrong with a step that needs a router. */
export function trafficStepProblem(
  spec: RolloutSpec,
  step: CanaryStep,
  path: string,
): Problem {
  const routing = trafficRoutingOf(spec);
  const { setCanaryScale, setHeaderRoute, setMirrorRoute } = step;
  if (setCanaryScale && !routing) {
    return `${PATH}.trafficRouting: Required value: SetCanaryScale requires TrafficRouting to be set`;
  }
  if (setHeaderRoute && !routing?.istio) {
    return invalidField(
      `${path}.setHeaderRoute`,
      setHeaderRoute,
      'SetHeaderRoute requires TrafficRouting, supports Istio and ALB and Apisix',
    );
  }
  if (setMirrorRoute && !routing?.istio) {
    return invalidField(
      `${path}.setMirrorRoute`,
      setMirrorRoute,
      'SetMirrorRoute requires TrafficRouting, supports Istio only',
    );
  }
  return matchProblem(step, path) ?? managedProblem(spec, step, path);
}

/** A weight beyond all users. */
export function weightProblem(
  spec: RolloutSpec,
  { setWeight }: CanaryStep,
  path: string,
): Problem {
  const max = maxTrafficWeight(spec);
  return setWeight !== undefined && (setWeight < 0 || setWeight > max)
    ? invalidField(
        `${path}.setWeight`,
        setWeight,
        `SetWeight needs to be between 0 and ${max}`,
      )
    : undefined;
}

/** A Service of a canary that is not there, or that serves somebody else. */
export function canaryServiceProblem(
  view: ClusterView,
  rollout: StoredObject,
  spec: RolloutSpec,
): Problem {
  const { canary } = spec.strategy;
  const named: [string, string | undefined][] = [
    ['stableService', canary?.stableService],
    ['canaryService', canary?.canaryService],
    ['pingPong.pingService', canary?.pingPong?.pingService],
    ['pingPong.pongService', canary?.pingPong?.pongService],
  ];
  for (const [field, name] of named) {
    if (name && !view.get('Service', namespaceOf(rollout), name)) {
      return invalidField(
        `${PATH}.canary.${field}`,
        name,
        `service "${name}" not found`,
      );
    }
  }
  return undefined;
}

function pingPongProblem(spec: RolloutSpec): Problem {
  const { pingPong, trafficRouting } = spec.strategy.canary!;
  if (!pingPong) return undefined;
  const { pingService, pongService } = pingPong;
  if (trafficRouting && !trafficRouting.istio) {
    return invalidField(
      `${PATH}.trafficRouting.alb`,
      null,
      'Ping-pong feature works with the ALB and Istio traffic routers only',
    );
  }
  const path = `${PATH}.pingPong`;
  if (!pingService) {
    return invalidField(`${path}.pingService`, pingService, BOTH_PING_PONG);
  }
  if (!pongService) {
    return invalidField(`${path}.pongService`, pongService, BOTH_PING_PONG);
  }
  return pingService === pongService
    ? invalidField(`${path}.pingService`, pingService, SAME_PING_PONG)
    : undefined;
}

function missingServiceProblem(spec: RolloutSpec): Problem {
  const { stableService, canaryService, pingPong, trafficRouting } =
    spec.strategy.canary!;
  const { istio, nginx } = trafficRouting ?? {};
  const needsServices =
    nginx !== undefined || (istio && !istio.destinationRule && !pingPong);
  if (!needsServices) return undefined;
  if (stableService === '') {
    return invalidField(`${PATH}.stableService`, stableService, BOTH_SERVICES);
  }
  return canaryService === ''
    ? invalidField(`${PATH}.canaryService`, canaryService, BOTH_SERVICES)
    : undefined;
}

function optionProblem(spec: RolloutSpec): Problem {
  const { dynamicStableScale, scaleDownDelaySeconds, trafficRouting } =
    spec.strategy.canary!;
  if (!trafficRouting && scaleDownDelaySeconds !== undefined) {
    return invalidField(
      `${PATH}.scaleDownDelaySeconds`,
      scaleDownDelaySeconds,
      'Canary scaleDownDelaySeconds can only be used with traffic routing',
    );
  }
  if (dynamicStableScale && !trafficRouting) {
    return invalidField(
      `${PATH}.dynamicStableScale`,
      true,
      'Canary dynamicStableScale can only be used with traffic routing',
    );
  }
  if (dynamicStableScale && scaleDownDelaySeconds !== undefined) {
    return invalidField(
      `${PATH}.dynamicStableScale`,
      true,
      'Canary dynamicStableScale cannot be used with scaleDownDelaySeconds',
    );
  }
  const max = trafficRouting?.maxTrafficWeight;
  return max !== undefined && !trafficRouting?.nginx
    ? invalidField(
        `${PATH}.trafficRouting.maxTrafficWeight`,
        max,
        'Canary maxTrafficWeight in traffic routing only supported in Nginx and Plugins',
      )
    : undefined;
}

function matchProblem(
  { setHeaderRoute, setMirrorRoute }: CanaryStep,
  path: string,
): Problem {
  const ofHeaders = setHeaderRoute?.match?.map(
    ({ headerValue }, index): Problem =>
      stringMatchProblem(headerValue, `${path}.setHeaderRoute.match[${index}]`),
  );
  const ofMirror = setMirrorRoute?.match?.flatMap(
    ({ method, path: uri }, index) =>
      [method, uri]
        .filter(match => match !== undefined)
        .map(match =>
          stringMatchProblem(match, `${path}.setMirrorRoute.match[${index}]`),
        ),
  );
  return [...(ofHeaders ?? []), ...(ofMirror ?? [])].find(Boolean);
}

function stringMatchProblem(
  match: StringMatch | undefined,
  path: string,
): Problem {
  const values = Object.values(match ?? {}).filter(Boolean);
  if (values.length === 1) return undefined;
  return invalidField(
    path,
    match ?? null,
    values.length === 0
      ? 'StringMatch value missed, match value must have one of the following: exact, regex, prefix'
      : 'StringMatch match value must have exactly one of the following: exact, regex, prefix',
  );
}

function managedProblem(
  spec: RolloutSpec,
  { setHeaderRoute, setMirrorRoute }: CanaryStep,
  path: string,
): Problem {
  const managed = trafficRoutingOf(spec)?.managedRoutes;
  for (const [field, route] of Object.entries({
    setHeaderRoute,
    setMirrorRoute,
  })) {
    if (route && !managed) {
      return `${PATH}.trafficRouting.managedRoutes: Required value: Rollout has missing field 'spec.strategy.canary.trafficRouting.managedRoutes'`;
    }
    if (route && !managed!.some(({ name }) => name === route.name)) {
      return invalidField(
        `${path}.${field}`,
        route.name,
        'Steps define a route that does not exist in spec.strategy.canary.trafficRouting.managedRoutes',
      );
    }
  }
  return undefined;
}
