import { MetricLimits } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { MetricSpec } from '../../schema/analysisRunSchema';
import { RunTexts } from './runTexts';

/** As far as the spec says something; undefined when it says nothing. */
export function metricLimits(
  metric: MetricSpec,
  { fill }: RunTexts,
): MetricLimits | undefined {
  const read = (value: number | string | undefined) =>
    value === undefined ? undefined : readLimit(fill(String(value)));
  const limits = {
    failure: read(metric.failureLimit),
    inconclusive: read(metric.inconclusiveLimit),
    consecutiveError: read(metric.consecutiveErrorLimit),
    consecutiveSuccess: read(metric.consecutiveSuccessLimit),
  };
  return Object.values(limits).some(limit => limit !== undefined)
    ? limits
    : undefined;
}

/** A whole number, also as text; -1 is no limit. */
export function readLimit(text: string): number | undefined {
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
}
