import { StoredObject } from '../../store/StoredObject';

/** A field of a Rollout that the real controller acts on and the simulated one does not. */
interface NotSimulated {
  path: string;
  value: unknown;
}

/** All routers but Istio and NGINX. */
const ROUTERS = [
  'alb',
  'ambassador',
  'apisix',
  'appMesh',
  'plugins',
  'smi',
  'traefik',
];

const STEP_KINDS = ['plugin'];

/**
 * The first field that asks for something this simulation cannot do. Such a Rollout is refused
 * with an `InvalidSpec` that says so; carrying on without the feature would show a wrong picture.
 */
export function findNotSimulated(
  rollout: StoredObject,
): NotSimulated | undefined {
  const spec = fieldsOf(rollout.spec);
  const strategy = fieldsOf(spec.strategy);
  const canary = fieldsOf(strategy.canary);
  const steps = Array.isArray(canary.steps) ? canary.steps : [];
  return [
    ...present(
      fieldsOf(canary.trafficRouting),
      ROUTERS,
      'spec.strategy.canary.trafficRouting',
    ),
    ...steps.flatMap((step, index) =>
      present(
        fieldsOf(step),
        STEP_KINDS,
        `spec.strategy.canary.steps[${index}]`,
      ),
    ),
  ][0];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function present(
  object: Record<string, unknown>,
  names: readonly string[],
  path: string,
): NotSimulated[] {
  return names
    .filter(name => object[name] !== undefined && object[name] !== false)
    .map(name => ({ path: `${path}.${name}`, value: object[name] }));
}
