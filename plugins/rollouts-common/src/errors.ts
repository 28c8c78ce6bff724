import { RefusalCode } from './actions/Refusal';

/**
 * HTTP status of each refusal. A `Record`, so that a new code does not compile before it has one.
 *
 * @public
 */
export const httpStatusOfRefusal: Record<RefusalCode, number> = {
  'not-applicable': 409,
  'not-observed': 409,
  'state-changed': 409,
  gone: 404,
  unsupported: 422,
  'cluster-unreachable': 503,
  'cluster-forbids': 502,
};
