import { NewObject } from '../store/StoredObject';

type Metadata = NewObject['metadata'];

export function aNamespace(name: string): NewObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}

export function aConfigMap(
  name: string,
  metadata: Metadata = {},
  data: Record<string, string> = {},
): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { namespace: 'default', ...metadata, name },
    data,
  };
}

export function aPod(name: string, metadata: Metadata = {}): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { namespace: 'default', ...metadata, name },
    spec: { containers: [{ name: 'web', image: 'web:v1' }] },
  };
}

export function aRollout(name: string, metadata: Metadata = {}): NewObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { namespace: 'default', ...metadata, name },
    spec: {
      replicas: 4,
      selector: { matchLabels: { app: name } },
      strategy: { canary: { steps: [{ setWeight: 25 }, { pause: {} }] } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'web', image: 'web:v1' }] },
      },
    },
  };
}

export function aDeployment(name: string): NewObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { namespace: 'default', name },
    spec: {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: {
          containers: [
            { name: 'web', image: 'web:v1', env: [{ name: 'A', value: '1' }] },
            { name: 'proxy', image: 'proxy:v1' },
          ],
        },
      },
    },
  };
}

export function anAnalysisRun(name: string): NewObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisRun',
    metadata: { namespace: 'default', name },
    spec: { metrics: [{ name: 'success-rate' }] },
  };
}
