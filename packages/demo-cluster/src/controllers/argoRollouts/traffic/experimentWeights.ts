import { namespaceOf } from '../../objects/ownership';
import { stepPosition } from '../canarySteps';
import { RolloutContext } from '../RolloutContext';
import { WeightDestination } from './trafficStatus';

interface TemplateStatus {
  name?: string;
  serviceName?: string;
  podTemplateHash?: string;
}

/** The shares of a running experiment's templates; one without a weight gets no users. */
export function experimentWeights(
  context: RolloutContext,
): WeightDestination[] {
  const weights = templateWeights(context);
  const { currentExperiment } = context.rollout.status?.canary ?? {};
  if (weights.size === 0 || typeof currentExperiment !== 'string') return [];
  const experiment = context.view.get(
    'Experiment',
    namespaceOf(context.rollout),
    currentExperiment,
  );
  if (experiment?.status?.phase !== 'Running') return [];
  const templates: unknown = experiment.status.templateStatuses;
  return (Array.isArray(templates) ? templates : []).flatMap(
    ({ name = '', serviceName, podTemplateHash }: TemplateStatus) => {
      const weight = weights.get(name);
      return weight === undefined
        ? []
        : [{ podTemplateHash, serviceName, weight }];
    },
  );
}

/** By template, of the last experiment step so far. */
function templateWeights(context: RolloutContext): Map<string, number> {
  const position = stepPosition(context);
  if (!position?.step) return new Map();
  const steps: { experiment?: any }[] =
    context.rollout.spec.strategy.canary.steps ?? [];
  const experiment = steps
    .slice(0, position.index + 1)
    .flatMap(step => step.experiment ?? [])
    .at(-1);
  const templates: unknown = experiment?.templates;
  return new Map(
    (Array.isArray(templates) ? templates : []).flatMap(
      ({ name, weight }: { name: string; weight?: number }) =>
        typeof weight === 'number' ? [[name, weight] as const] : [],
    ),
  );
}
