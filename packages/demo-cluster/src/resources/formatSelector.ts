interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}

/** A label selector object as the string that `-l` takes; `<none>` when it selects by nothing. */
export function formatSelector(selector: LabelSelector | undefined): string {
  const equalities = Object.entries(selector?.matchLabels ?? {}).map(
    ([key, value]) => `${key}=${value}`,
  );
  const expressions = (selector?.matchExpressions ?? []).map(formatExpression);
  return [...equalities.sort(), ...expressions].join(',') || '<none>';
}

function formatExpression(expression: {
  key: string;
  operator: string;
  values?: string[];
}): string {
  const { key, operator, values = [] } = expression;
  switch (operator) {
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    case 'NotIn':
      return `${key} notin (${values.join(',')})`;
    default:
      return `${key} in (${values.join(',')})`;
  }
}
