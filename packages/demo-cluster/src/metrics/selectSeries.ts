import {
  MetricName,
  metricNames,
  metricValue,
  ServedVersion,
} from './metricValue';
import { LabelMatcher, Query } from './parseQuery';
import { ServedRelease } from './ServedRelease';

/** One line in a chart: its labels, and its value at any time. */
export interface Series {
  labels: Record<string, string>;
  valueAt(at: Date): number;
}

const VERSIONS: readonly ServedVersion[] = ['stable', 'canary'];

/** The series that a selector asks for; a metric or label that nobody has selects none. */
export function selectSeries(
  query: Extract<Query, { kind: 'selector' }>,
  releases: readonly ServedRelease[],
  seed: number,
): Series[] {
  const name = metricNames.find(known => known === query.metric);
  if (!name) {
    return [];
  }
  return releases
    .flatMap(release =>
      VERSIONS.map(version => toSeries(name, { release, version, seed })),
    )
    .filter(({ labels }) =>
      query.matchers.every(matcher => matches(labels, matcher)),
    );
}

function toSeries(
  name: MetricName,
  subject: { release: ServedRelease; version: ServedVersion; seed: number },
): Series {
  const { release, version } = subject;
  return {
    labels: {
      __name__: name,
      cluster: release.cluster,
      service: release.service,
      version,
    },
    valueAt: at => metricValue(name, { ...subject, at }),
  };
}

function matches(
  labels: Record<string, string>,
  { label, operator, value }: LabelMatcher,
): boolean {
  // To Prometheus, a label that is not there is an empty one.
  const actual = labels[label] ?? '';
  switch (operator) {
    case '=':
      return actual === value;
    case '!=':
      return actual !== value;
    case '=~':
      return new RegExp(`^(?:${value})$`).test(actual);
    case '!~':
      return !new RegExp(`^(?:${value})$`).test(actual);
    default:
      throw new Error(`unknown operator ${operator satisfies never}`);
  }
}
