import { MetricAnswer, MetricQuery } from '../controllers/Controller';
import { askPrometheus } from './askPrometheus';
import { askWeb } from './askWeb';

/** Asks over HTTP, whatever the provider. Whatever goes wrong is an answer, not an exception. */
export async function askMetricSource(
  query: MetricQuery,
): Promise<MetricAnswer> {
  switch (query.provider) {
    case 'prometheus':
      return askPrometheus(query);
    case 'web':
      return askWeb(query);
    default:
      throw new Error(`unknown provider of ${query satisfies never as never}`);
  }
}
