const statusOfName: ReadonlyMap<string, number> = new Map([
  ['InputError', 400],
  ['AuthenticationError', 401],
  ['NotAllowedError', 403],
  ['NotFoundError', 404],
  ['ConflictError', 409],
  ['ServiceUnavailableError', 503],
]);

/** The status that Backstage gives to an error; 500 for those that are not meant for users. */
export function httpStatusOf(error: unknown): number {
  const { name } = error as { name?: unknown };
  return statusOfName.get(String(name)) ?? 500;
}
