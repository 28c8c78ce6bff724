import { MirrorMatch, StringMatch } from '../../schema/stepSchema';

/**
 * The requests that a mirror route copies, in words, such as `GET /api…`. A request is copied
 * when it fits any one of the rules; it fits a rule by everything that the rule names.
 */
export function describeMirrorMatch(
  rules: readonly MirrorMatch[],
): string | undefined {
  const words = rules.map(describeRule);
  return words.length === 0 || words.includes('')
    ? undefined
    : words.join(' or ');
}

function describeRule({ method, path, headers = {} }: MirrorMatch): string {
  const request = [method, path]
    .filter(match => match !== undefined)
    .map(describeValue)
    .join(' ');
  const conditions = Object.entries(headers).map(([name, match]) =>
    describeHeader(name, match),
  );
  if (conditions.length === 0) {
    return request;
  }
  return `${request || 'all'} with ${conditions.join(' and ')}`;
}

/** Written as it would be in a request. */
function describeValue({ exact, prefix, regex }: StringMatch): string {
  if (exact !== undefined) {
    return exact;
  }
  return prefix === undefined ? `~${regex ?? '.*'}` : `${prefix}…`;
}

function describeHeader(
  name: string,
  { exact, prefix, regex }: StringMatch,
): string {
  if (exact !== undefined) {
    return `${name}: ${exact}`;
  }
  if (prefix !== undefined) {
    return `${name}: ${prefix}…`;
  }
  return regex === undefined ? name : `${name} ~${regex}`;
}
