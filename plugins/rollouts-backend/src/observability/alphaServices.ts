/** Backstage calls these services alpha. This file alone imports them, so that a change hits one file. */
export {
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
export type {
  MetricsService,
  MetricsServiceObservableResult,
  TracingService,
  TracingServiceSpan,
} from '@backstage/backend-plugin-api/alpha';
