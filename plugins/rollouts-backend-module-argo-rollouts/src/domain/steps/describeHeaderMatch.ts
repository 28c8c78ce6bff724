import { HeaderMatch } from '../../schema/stepSchema';

/** A rule of a header route in words, such as `x-canary is yes`. */
export function describeHeaderMatch({
  headerName,
  headerValue: { exact, prefix, regex },
}: HeaderMatch): string {
  if (exact !== undefined) {
    return `${headerName} is ${exact}`;
  }
  if (prefix !== undefined) {
    return `${headerName} begins with ${prefix}`;
  }
  return regex === undefined
    ? `${headerName} is present`
    : `${headerName} matches ${regex}`;
}
