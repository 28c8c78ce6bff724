import { z } from 'zod';
import { StoredObject } from '../../store/StoredObject';
import { ClusterView } from '../Controller';
import { labelSelectorSchema } from '../objects/labelSelector';
import { matchesLabels } from '../objects/matchesLabels';
import { isBeingDeleted, namespaceOf } from '../objects/ownership';
import { readySince } from '../pods/podStatus';

const amount = z.union([z.number().int(), z.string()]);

const budgetSpecSchema = z.object({
  selector: labelSelectorSchema.optional(),
  minAvailable: amount.optional(),
  maxUnavailable: amount.optional(),
});

/** How many pods of a PodDisruptionBudget are there, have to stay, and may go. */
export interface BudgetCounts {
  currentHealthy: number;
  desiredHealthy: number;
  expectedPods: number;
  disruptionsAllowed: number;
}

/** Undefined for a budget whose spec cannot be read. */
export function countBudget(
  view: ClusterView,
  budget: StoredObject,
): BudgetCounts | undefined {
  const parsed = budgetSpecSchema.safeParse(budget.spec ?? {});
  if (!parsed.success) return undefined;
  const { minAvailable, maxUnavailable } = parsed.data;
  const pods = view
    .list('Pod', namespaceOf(budget))
    .filter(pod => isSelected(parsed.data.selector, pod));
  // Percentages are of what the owners want to have, not of what happens to be there.
  const wanted = () => wantedPods(view, pods);
  const isOfOwners =
    maxUnavailable !== undefined || typeof minAvailable === 'string';
  const expectedPods = isOfOwners ? wanted() : pods.length;
  const desiredHealthy =
    maxUnavailable === undefined
      ? scaled(minAvailable ?? 1, expectedPods)
      : Math.max(0, expectedPods - scaled(maxUnavailable, expectedPods));
  const currentHealthy = pods.filter(
    pod => !isBeingDeleted(pod) && readySince(pod) !== undefined,
  ).length;
  return {
    currentHealthy,
    desiredHealthy,
    expectedPods,
    disruptionsAllowed:
      expectedPods === 0 ? 0 : Math.max(0, currentHealthy - desiredHealthy),
  };
}

/** The budgets that a pod falls under. */
export function budgetsOf(
  view: ClusterView,
  pod: StoredObject,
): StoredObject[] {
  return view.list('PodDisruptionBudget', namespaceOf(pod)).filter(budget => {
    const parsed = budgetSpecSchema.safeParse(budget.spec ?? {});
    return parsed.success && isSelected(parsed.data.selector, pod);
  });
}

/** Pods that do not run can always go: nobody is served by them. */
export function isProtected(pod: StoredObject): boolean {
  return pod.status?.phase === 'Running' && !isBeingDeleted(pod);
}

/** A budget without a selector protects nothing. */
function isSelected(
  selector: z.infer<typeof labelSelectorSchema> | undefined,
  pod: StoredObject,
): boolean {
  return selector !== undefined && matchesLabels(selector, pod.metadata.labels);
}

/** The sizes of the owners of these pods, each once; of the Deployment where one stands above. */
function wantedPods(view: ClusterView, pods: readonly StoredObject[]): number {
  const sizes = new Map<string, number>();
  for (const pod of pods) {
    const set = ownerOf(view, pod, 'ReplicaSet');
    const owner = (set && ownerOf(view, set, 'Deployment')) ?? set;
    if (owner) sizes.set(owner.metadata.uid, owner.spec?.replicas ?? 1);
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

function ownerOf(
  view: ClusterView,
  object: StoredObject,
  kind: string,
): StoredObject | undefined {
  const reference = object.metadata.ownerReferences?.find(
    owner => owner.controller === true && owner.kind === kind,
  );
  return reference && view.get(kind, namespaceOf(object), reference.name);
}

/** A number, or a percentage rounded up; what cannot be read counts as nothing. */
function scaled(value: number | string, whole: number): number {
  if (typeof value === 'number') return value;
  const percent = /^(\d+)%$/.exec(value);
  return percent ? Math.ceil((Number(percent[1]) * whole) / 100) : 0;
}
