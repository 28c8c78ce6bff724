import { invalidField } from './invalidField';
import { CanaryStep, RolloutSpec } from './rolloutSpec';

/** Templates of an experiment get users of their own only by a router that can tell them apart. */
export function experimentProblem(
  { strategy }: RolloutSpec,
  { experiment }: CanaryStep,
  path: string,
): string | undefined {
  const templates = experiment?.templates ?? [];
  const index = templates.findIndex(each => each.weight !== undefined);
  if (index < 0) return undefined;
  const routing = strategy.canary?.trafficRouting;
  if (routing?.istio) return undefined;
  return invalidField(
    `${path}.experiment.templates[${index}].weight`,
    templates[index].weight,
    routing
      ? 'Experiment template weight is only available for TrafficRouting with SMI, ALB, Istio and Plugins at this time'
      : 'Experiment template weight cannot be set unless TrafficRouting is enabled',
  );
}
