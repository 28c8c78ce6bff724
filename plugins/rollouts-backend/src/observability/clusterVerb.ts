import { ClusterRequest } from '@progressive-delivery/backstage-plugin-rollouts-node';

/** `discover` asks what the cluster serves; all others are the verbs of Kubernetes' RBAC. */
export type ClusterVerb =
  | 'discover'
  | 'get'
  | 'list'
  | 'watch'
  | 'create'
  | 'patch'
  | 'delete';

/** The verb that Kubernetes knows a request by. */
export function clusterVerb({
  method,
  path,
  query,
}: Pick<ClusterRequest, 'method' | 'path' | 'query'>): ClusterVerb {
  switch (method) {
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return 'delete';
    case 'POST':
      return 'create';
    case 'GET':
      return query?.watch === 'true' ? 'watch' : verbOfPath(path);
    default:
      throw new Error(`There is no verb for ${String(method)}`);
  }
}

function verbOfPath(path: string): 'discover' | 'get' | 'list' {
  const within = /^\/(?:api|apis\/[^/]+)\/[^/]+\/(.+)$/.exec(path)?.[1];
  if (within === undefined) {
    return 'discover';
  }
  const [, name] = within.replace(/^namespaces\/[^/]+\/(?=.)/, '').split('/');
  return name === undefined ? 'list' : 'get';
}
