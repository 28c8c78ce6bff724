import { z } from 'zod';

export const labelSelectorSchema = z.object({
  matchLabels: z.record(z.string(), z.string()).optional(),
  matchExpressions: z
    .array(
      z.object({
        key: z.string(),
        operator: z.string(),
        values: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

export type LabelSelector = z.infer<typeof labelSelectorSchema>;

/** The selector as text, the way a `scale` subresource shows it. */
export function formatLabelSelector(selector: LabelSelector): string {
  const labels = Object.entries(selector.matchLabels ?? {}).map(
    ([key, value]) => `${key}=${value}`,
  );
  const expressions = (selector.matchExpressions ?? []).map(formatExpression);
  return [...labels, ...expressions].sort().join(',');
}

function formatExpression(expression: {
  key: string;
  operator: string;
  values?: string[];
}): string {
  const values = [...(expression.values ?? [])].sort().join(',');
  switch (expression.operator) {
    case 'In':
      return `${expression.key} in (${values})`;
    case 'NotIn':
      return `${expression.key} notin (${values})`;
    case 'DoesNotExist':
      return `!${expression.key}`;
    default:
      return expression.key;
  }
}
