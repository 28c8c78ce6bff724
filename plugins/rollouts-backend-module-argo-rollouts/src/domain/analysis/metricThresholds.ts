import { MetricThreshold } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Comparison, conditionComparisons } from './conditionComparisons';

const path = /^result(?:\.\w+)+$/;

/** Names under which a source's answer is one number. Of other sources no line is drawn. */
const isNumberOf: Record<string, (subject: string) => boolean> = {
  prometheus: is('result[0]', 'result'),
  graphite: is('result[0]'),
  influxdb: is('result[0]'),
  datadog: is('result'),
  wavefront: is('result'),
  newRelic: subject => path.test(subject),
  web: subject => subject === 'result' || path.test(subject),
};

function is(...names: string[]): (subject: string) => boolean {
  return subject => names.includes(subject);
}

interface Conditions {
  provider?: string;
  success?: string;
  failure?: string;
}

/** The number that is judged, and the limits that it is held against. */
export interface JudgedNumber {
  subject: string;
  thresholds: MetricThreshold[];
}

/**
 * Lines for a chart, of conditions that compare one number of the answer with plain numbers.
 * Undefined where there are none, or where they speak of several numbers.
 */
export function judgedNumber({
  provider = '',
  success,
  failure,
}: Conditions): JudgedNumber | undefined {
  const ofSuccess = readComparisons(success);
  const ofFailure = readComparisons(failure);
  const [first, ...others] = [...ofSuccess, ...ofFailure];
  if (
    first === undefined ||
    !Object.hasOwn(isNumberOf, provider) ||
    !isNumberOf[provider](first.subject) ||
    others.some(({ subject }) => subject !== first.subject)
  ) {
    return undefined;
  }
  return {
    subject: first.subject,
    thresholds: [
      ...ofSuccess.map(comparison => asThreshold('success', comparison)),
      ...ofFailure.map(comparison => asThreshold('failure', comparison)),
    ],
  };
}

function readComparisons(condition: string | undefined): Comparison[] {
  return condition === undefined ? [] : conditionComparisons(condition) ?? [];
}

function asThreshold(
  of: MetricThreshold['of'],
  { operator, value }: Comparison,
): MetricThreshold {
  return { of, operator, value };
}
