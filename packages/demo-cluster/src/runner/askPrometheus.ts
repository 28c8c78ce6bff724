import { z } from 'zod';
import { MetricAnswer, PrometheusQuery } from '../controllers/Controller';
import { networkReason } from './networkReason';

const TIMEOUT_MS = 10_000;

const sampleSchema = z.tuple([z.number(), z.string()]);

const answerSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: z.discriminatedUnion('resultType', [
      z.object({
        resultType: z.literal('vector'),
        result: z.array(z.object({ value: sampleSchema })),
      }),
      z.object({ resultType: z.literal('scalar'), result: sampleSchema }),
    ]),
  }),
  z.object({ status: z.literal('error'), error: z.string() }),
]);

/** Asks Prometheus' HTTP API for an instant vector. Whatever goes wrong is an answer, not an exception. */
export async function askPrometheus(
  query: PrometheusQuery,
): Promise<MetricAnswer> {
  try {
    const url = new URL('/api/v1/query', query.address);
    url.searchParams.set('query', query.query);
    const response = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    return parseAnswer(text, response.status);
  } catch (error) {
    return { kind: 'error', message: networkReason(error) };
  }
}

function parseAnswer(text: string, status: number): MetricAnswer {
  const parsed = answerSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    return {
      kind: 'error',
      message: `server_error: server error: ${status}`,
    };
  }
  if (parsed.data.status === 'error') {
    return { kind: 'error', message: parsed.data.error };
  }
  const { data } = parsed.data;
  const samples =
    data.resultType === 'scalar'
      ? [data.result]
      : data.result.map(series => series.value);
  return {
    kind: 'vector',
    values: samples.map(([, value]) => toNumber(value)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toNumber(sample: string): number {
  return Number(sample.replace(/^([+-]?)Inf$/, '$1Infinity'));
}
