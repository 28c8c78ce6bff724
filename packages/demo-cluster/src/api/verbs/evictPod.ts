import { ApiAnswer, ok } from '../ApiRequest';
import { ObjectCall } from '../ApiServices';
import { objectAddress } from './objectAddress';
import { parseDeleteOptions } from './deleteObject';

/** Deletes the pod at once; disruption budgets are not honoured. */
export function evictPod(call: ObjectCall): ApiAnswer {
  const { dryRun } = parseDeleteOptions({
    ...call.request,
    body: Buffer.alloc(0),
  });
  call.services.store.delete(objectAddress(call), { dryRun });
  return ok(
    { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' },
    201,
  );
}
