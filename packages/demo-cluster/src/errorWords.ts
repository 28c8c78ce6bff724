/**
 * The words of whatever was thrown. By shape and not by class, as errors of Node's own modules have
 * another `Error` than code under test.
 */
export function errorWords(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** The same with the place where it was thrown, for logs. */
export function errorTrace(error: unknown): string {
  const stack = (error as { stack?: unknown } | null | undefined)?.stack;
  return typeof stack === 'string' ? stack : errorWords(error);
}
