import { StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite, Controller } from '../Controller';
import { toKubernetesTime } from '../objects/kubernetesTime';
import { isBeingDeleted } from '../objects/ownership';
import { BudgetCounts, countBudget } from './disruptionBudget';

/**
 * Writes into each PodDisruptionBudget how many of its pods may go at present.
 *
 * @public
 */
export const disruptionController: Controller = {
  name: 'disruption-controller',
  step: (view, now) => ({ writes: stepBudgets(view, now) }),
};

function stepBudgets(view: ClusterView, now: Date): ClusterWrite[] {
  return view
    .list('PodDisruptionBudget')
    .filter(budget => !isBeingDeleted(budget))
    .flatMap(budget => {
      const counts = countBudget(view, budget);
      return counts ? writeStatus(budget, counts, now) : [];
    });
}

function writeStatus(
  budget: StoredObject,
  counts: BudgetCounts,
  now: Date,
): ClusterWrite[] {
  const observedGeneration = budget.metadata.generation ?? 1;
  const before: Record<string, unknown> = budget.status ?? {};
  const numbers: Record<string, number> = { ...counts, observedGeneration };
  const isSame = Object.entries(numbers).every(
    ([field, value]) => before[field] === value,
  );
  if (isSame) return [];
  const isAllowed = counts.disruptionsAllowed > 0;
  const condition = {
    type: 'DisruptionAllowed',
    status: isAllowed ? 'True' : 'False',
    reason: isAllowed ? 'SufficientPods' : 'InsufficientPods',
    message: '',
    observedGeneration,
    lastTransitionTime: transitionTime(before.conditions, isAllowed, now),
  };
  const status = { ...numbers, conditions: [condition] };
  return [{ verb: 'status', object: { ...budget, status } }];
}

function transitionTime(
  conditions: unknown,
  isAllowed: boolean,
  now: Date,
): string {
  const [before] = Array.isArray(conditions) ? conditions : [];
  return before?.status === (isAllowed ? 'True' : 'False')
    ? String(before.lastTransitionTime)
    : toKubernetesTime(now);
}
