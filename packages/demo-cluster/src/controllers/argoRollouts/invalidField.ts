/** Words of the API machinery for a field with a value that will not do. */
export function invalidField(
  path: string,
  value: unknown,
  detail: string,
): string {
  return `${path}: Invalid value: ${JSON.stringify(value)}: ${detail}`;
}
