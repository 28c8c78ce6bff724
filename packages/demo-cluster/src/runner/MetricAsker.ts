import { MetricAnswer, MetricQuery } from '../controllers/Controller';

/** Puts a controller's question to a metric source. A synchronous one makes tests exact. */
export type MetricAsker = (
  query: MetricQuery,
) => MetricAnswer | Promise<MetricAnswer>;
