/**
 * What to quote of an error. Backstage's `ResponseError` says only that a request failed; what
 * the portal said is in its cause.
 */
export function wordsOfError(error: Error): string {
  const { cause } = error as { cause?: unknown };
  return cause instanceof Object &&
    'message' in cause &&
    typeof cause.message === 'string'
    ? cause.message
    : error.message;
}
