import { LabelSelector } from './labelSelector';

/** Whether labels fulfil a selector. An empty selector matches everything. */
export function matchesLabels(
  selector: LabelSelector,
  labels: Record<string, string> = {},
): boolean {
  return (
    Object.entries(selector.matchLabels ?? {}).every(
      ([key, value]) => labels[key] === value,
    ) &&
    (selector.matchExpressions ?? []).every(expression =>
      fulfils(labels[expression.key], expression),
    )
  );
}

function fulfils(
  value: string | undefined,
  { operator, values = [] }: { operator: string; values?: string[] },
): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}
