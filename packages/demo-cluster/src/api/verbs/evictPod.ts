import {
  budgetsOf,
  countBudget,
  isProtected,
} from '../../controllers/disruption/disruptionBudget';
import { clusterView } from '../../runner/clusterView';
import { StatusError } from '../../store/StatusError';
import { StoredObject } from '../../store/StoredObject';
import { ApiAnswer, ok } from '../ApiRequest';
import { ObjectCall } from '../ApiServices';
import { objectAddress } from './objectAddress';
import { parseDeleteOptions } from './deleteObject';

/** Deletes the pod at once, unless a disruption budget needs it where it is. */
export function evictPod(call: ObjectCall): ApiAnswer {
  const { dryRun } = parseDeleteOptions({
    ...call.request,
    body: Buffer.alloc(0),
  });
  const { store } = call.services;
  const address = objectAddress(call);
  assertBudgetsAllow(call, store.read(address));
  store.delete(address, { dryRun });
  return ok(
    { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' },
    201,
  );
}

function assertBudgetsAllow({ services }: ObjectCall, pod: StoredObject): void {
  if (!isProtected(pod)) return;
  const view = clusterView(services.store);
  const budgets = budgetsOf(view, pod);
  if (budgets.length > 1) {
    throw new StatusError({
      code: 500,
      reason: 'InternalError',
      message:
        'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.',
    });
  }
  for (const budget of budgets) {
    const counts = countBudget(view, budget);
    if (counts && counts.disruptionsAllowed === 0) {
      throw new StatusError({
        code: 429,
        reason: 'TooManyRequests',
        message:
          "Cannot evict pod as it would violate the pod's disruption budget.",
        details: {
          causes: [
            {
              reason: 'DisruptionBudget',
              message: `The disruption budget ${budget.metadata.name} needs ${counts.desiredHealthy} healthy pods and has ${counts.currentHealthy} currently`,
            },
          ],
        },
      });
    }
  }
}
