import { StoredObject } from '../../store/StoredObject';
import { ClusterView } from '../Controller';
import { budgetsOf, countBudget, isProtected } from './disruptionBudget';

/**
 * Those of the pods, in their order, that the eviction API would let go one after the other. A pod
 * under more than one budget is never let go.
 */
export function evictablePods(
  view: ClusterView,
  pods: readonly StoredObject[],
): StoredObject[] {
  const left = new Map<string, number>();
  return pods.filter(pod => {
    if (!isProtected(pod)) return true;
    const budgets = budgetsOf(view, pod);
    if (budgets.length === 0) return true;
    if (budgets.length > 1) return false;
    const [budget] = budgets;
    const { uid } = budget.metadata;
    const allowed =
      left.get(uid) ?? countBudget(view, budget)?.disruptionsAllowed ?? 0;
    if (allowed > 0) left.set(uid, allowed - 1);
    return allowed > 0;
  });
}
