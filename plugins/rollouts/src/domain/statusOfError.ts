/**
 * HTTP status of the answer that an error was made from, as Backstage's `ResponseError` carries
 * it; `undefined` when there was no answer.
 */
export function statusOfError(error: Error | undefined): number | undefined {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
