import { NewObject } from '../../store/StoredObject';
import { NAMESPACE } from './aRollout';

/** A Deployment of the same pods as those of `aRollout`; the rest of its spec is as given. */
export function aDeployment(
  name: string,
  { image = 'web:v1', ...spec }: { image?: string; [field: string]: unknown },
): NewObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: NAMESPACE },
    spec: {
      replicas: 3,
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { containers: [{ name: 'web', image }] },
      },
      ...spec,
    },
  };
}
