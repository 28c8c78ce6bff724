import { NewObject } from '../../store/StoredObject';

export const NAMESPACE = 'shop';

/** A Rollout named `web` with one container; the rest is as given. */
export function aRollout(spec: {
  canary?: object;
  blueGreen?: object;
  image?: string;
  [field: string]: unknown;
}): NewObject {
  const { canary, blueGreen, image = 'web:v1', ...rest } = spec;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'web', namespace: NAMESPACE, labels: { app: 'web' } },
    spec: {
      replicas: 4,
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { containers: [{ name: 'web', image }] },
      },
      ...rest,
      strategy: {
        ...(canary ? { canary } : {}),
        ...(blueGreen ? { blueGreen } : {}),
      },
    },
  };
}

export function aService(name: string): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: NAMESPACE },
    spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
  };
}

/** A template with one metric named `success-rate`. */
export function anAnalysisTemplate(
  metric: object,
  spec: object = {},
): NewObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name: 'success-rate', namespace: NAMESPACE },
    spec: {
      metrics: [
        {
          name: 'success-rate',
          successCondition: 'result[0] >= 0.95',
          provider: {
            prometheus: {
              address: 'http://metrics.example:9090',
              query: 'success_rate',
            },
          },
          ...metric,
        },
      ],
      ...spec,
    },
  };
}
