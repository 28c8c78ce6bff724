import { ErrorLike, isError } from '@backstage/errors';

const networkErrors: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name could not be looked up',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  ETIMEDOUT: 'it did not answer in time',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted (self-signed)',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted (self-signed)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate is not trusted (unknown authority)',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate is not trusted (unknown authority)',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
};

/** Told apart by shape: errors of Node's own are not of every realm's `Error`. */
export function describeNetworkError(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  // Several addresses of one host were tried; the first tells enough.
  const [first = error] = (error.errors as ErrorLike[] | undefined) ?? [];
  if (first.name === 'AbortError' || first.name === 'TimeoutError') {
    return networkErrors.ETIMEDOUT;
  }
  return networkErrors[String(first.code)] ?? first.message;
}
