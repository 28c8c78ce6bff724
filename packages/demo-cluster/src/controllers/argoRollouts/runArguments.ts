import { AnalysisArgument } from '../analysis/analysisSpec';
import { fieldText } from '../objects/fieldText';
import { hashOf, RolloutContext } from './RolloutContext';
import { AnalysisReference } from './rolloutSpec';

/** Values for a run as the Rollout knows them now: plain ones, hashes and its own fields. */
export function resolveArguments(
  context: Pick<RolloutContext, 'rollout' | 'newSet' | 'stableSet'>,
  args: AnalysisReference['args'] = [],
): AnalysisArgument[] {
  return args.map(({ name, value, valueFrom }) => {
    if (valueFrom?.podTemplateHashValue === 'Latest') {
      return { name, value: hashOf(context.newSet) };
    }
    if (valueFrom?.podTemplateHashValue === 'Stable') {
      return { name, value: hashOf(context.stableSet) };
    }
    if (valueFrom?.fieldRef) {
      return {
        name,
        value: fieldText(context.rollout, valueFrom.fieldRef.fieldPath),
      };
    }
    return { name, value: value ?? '' };
  });
}
