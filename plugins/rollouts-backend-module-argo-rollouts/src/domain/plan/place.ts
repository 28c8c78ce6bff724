import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';

const plurals: Record<string, string> = {
  Rollout: 'rollouts',
  AnalysisRun: 'analysisruns',
  Experiment: 'experiments',
  Deployment: 'deployments',
  ReplicaSet: 'replicasets',
};

/** Where an object is found: for a request, and for `kubectl` (`rollouts.argoproj.io`). */
export function place({ apiVersion, kind, metadata }: KubernetesObject): {
  path: string;
  resource: string;
} {
  const plural = plurals[kind] ?? `${kind.toLowerCase()}s`;
  const [group] = apiVersion.split('/');
  return {
    path: [
      `/apis/${apiVersion}/namespaces`,
      encodeURIComponent(metadata.namespace ?? ''),
      plural,
      encodeURIComponent(metadata.name),
    ].join('/'),
    resource: `${plural}.${group}`,
  };
}
