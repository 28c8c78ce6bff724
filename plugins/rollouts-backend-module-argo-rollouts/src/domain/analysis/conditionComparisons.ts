import { MetricThreshold } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** One side of a condition: a number of the answer against a limit. */
export interface Comparison {
  /** The number as the condition names it, such as `result[0]` or `result.rate`. */
  subject: string;
  operator: Operator;
  value: number;
}

const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?';
const sign = '>=|<=|==|!=|>|<';
const subject = '[A-Za-z_(][^<>=!&|]{0,200}?';
const subjectFirst = new RegExp(
  `^(${subject})\\s*(${sign})\\s*(${number})$`,
  'i',
);
const numberFirst = new RegExp(
  `^(${number})\\s*(${sign})\\s*(${subject})$`,
  'i',
);

type Operator = MetricThreshold['operator'];

/** Each with what it is when the sides change places. */
const operators = new Map<string, [Operator, Operator]>([
  ['>', ['>', '<']],
  ['>=', ['>=', '<=']],
  ['<', ['<', '>']],
  ['<=', ['<=', '>=']],
  ['==', ['==', '==']],
  ['!=', ['!=', '!=']],
]);

/**
 * A condition as comparisons with plain numbers, joined by `&&` or `||`. Undefined when any part
 * of it is something else: half of a condition would be another condition.
 */
export function conditionComparisons(
  condition: string,
): Comparison[] | undefined {
  const comparisons = condition.split(/&&|\|\|/).map(readComparison);
  return comparisons.every(comparison => comparison !== undefined)
    ? comparisons
    : undefined;
}

function readComparison(part: string): Comparison | undefined {
  const text = withoutParentheses(part.trim());
  const [, left, signBehind, limit] = text.match(subjectFirst) ?? [];
  if (left !== undefined) {
    return compare(left, operators.get(signBehind)?.[0], limit);
  }
  const [, limitFirst, signBetween, right] = text.match(numberFirst) ?? [];
  return right === undefined
    ? undefined
    : compare(right, operators.get(signBetween)?.[1], limitFirst);
}

function compare(
  expression: string,
  operatorOfIt: Operator | undefined,
  limit: string,
): Comparison | undefined {
  return (
    operatorOfIt && {
      subject: nameOf(expression),
      operator: operatorOfIt,
      value: Number(limit),
    }
  );
}

function withoutParentheses(text: string): string {
  const inner = text.match(/^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/)?.[1];
  return inner === undefined ? text : inner.trim();
}

/** Without what only makes a number of the answer, or stands in for an absent one. */
function nameOf(expression: string): string {
  const text = expression.replace(/\s+/g, '').replace(/\["(\w+)"\]/g, '.$1');
  const inner =
    text.match(/^asFloat\((.+)\)$/)?.[1] ??
    text.match(/^default\((.+),[-+]?[\d.]+\)$/)?.[1];
  return inner ?? text;
}
