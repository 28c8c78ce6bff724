import { matchesLabels } from '../objects/matchesLabels';
import { invalidField } from './invalidField';
import { RolloutSpec } from './rolloutSpec';
import { AntiAffinity } from './versionSpec';

const PATH = 'spec.strategy';

/** The first thing about the pod template that no ReplicaSet could be made of. */
export function podTemplateProblem({
  selector,
  template,
}: RolloutSpec): string | undefined {
  const path = 'spec.template';
  const labels = template.metadata.labels ?? {};
  if (!matchesLabels(selector, labels)) {
    return invalidField(
      `${path}.metadata.labels`,
      labels,
      '`selector` does not match template `labels`',
    );
  }
  const { containers } = template.spec;
  if (!Array.isArray(containers) || containers.length === 0) {
    return `${path}.spec.containers: Required value`;
  }
  const missing = containers.flatMap((container, index) =>
    ['name', 'image']
      .filter(field => !container?.[field])
      .map(field => `${path}.spec.containers[${index}].${field}`),
  );
  return missing.length > 0 ? `${missing[0]}: Required value` : undefined;
}

/** The first limit of the strategy that contradicts another one. */
export function limitProblem(spec: RolloutSpec): string | undefined {
  const { canary, blueGreen } = spec.strategy;
  const affinity = canary?.antiAffinity ?? blueGreen?.antiAffinity;
  return (
    surgeProblem(spec) ??
    delayLimitProblem(spec) ??
    antiAffinityProblem(affinity)
  );
}

function surgeProblem({ strategy }: RolloutSpec): string | undefined {
  const { canary } = strategy;
  return canary && isZero(canary.maxSurge) && isZero(canary.maxUnavailable)
    ? invalidField(
        `${PATH}.maxSurge`,
        canary.maxSurge,
        'MaxSurge and MaxUnavailable both can not be zero',
      )
    : undefined;
}

function isZero(value: number | string): boolean {
  return value === 0 || /^0+%?$/.test(String(value));
}

function delayLimitProblem(spec: RolloutSpec): string | undefined {
  const limit = spec.strategy.blueGreen?.scaleDownDelayRevisionLimit;
  return limit !== undefined && spec.revisionHistoryLimit < limit
    ? invalidField(
        `${PATH}.scaleDownDelayRevisionLimit`,
        limit,
        "This rollout's revision history limit can not be smaller than the rollout's scale down limit",
      )
    : undefined;
}

function antiAffinityProblem(
  affinity: AntiAffinity | undefined,
): string | undefined {
  if (!affinity) return undefined;
  const path = `${PATH}.antiAffinity`;
  const preferred = affinity.preferredDuringSchedulingIgnoredDuringExecution;
  const required = affinity.requiredDuringSchedulingIgnoredDuringExecution;
  if ((preferred === undefined) === (required === undefined)) {
    return invalidField(
      path,
      `antiAffinity.PreferredDuringSchedulingIgnoredDuringExecution: ${
        preferred !== undefined
      } antiAffinity.RequiredDuringSchedulingIgnoredDuringExecution: ${
        required !== undefined
      }`,
      'AntiAffinity must have exactly one strategy listed',
    );
  }
  return preferred && (preferred.weight < 1 || preferred.weight > 100)
    ? invalidField(
        `${path}.weight`,
        preferred.weight,
        'AntiAffinity weight must be between 1-100',
      )
    : undefined;
}
