import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A request as Kubernetes' RBAC sees it; the fields are those of an access review. */
export interface AccessAttributes {
  verb: string;
  /** Empty for the core group. */
  group: string;
  version: string;
  resource: string;
  subresource?: string;
  namespace?: string;
  name?: string;
}

const verbOfMethod: Record<ClusterMutation['method'], string> = {
  PATCH: 'patch',
  DELETE: 'delete',
};

const resourcePath =
  /^\/(?:api|apis\/(?<group>[^/]+))\/(?<version>[^/]+)(?:\/namespaces\/(?<namespace>[^/]+))?\/(?<resource>[^/]+)\/(?<name>[^/]+)(?:\/(?<subresource>[^/]+))?$/;

/**
 * What somebody must be allowed to, so that a request of a plan is theirs to send. Nothing when
 * that cannot be told: then nobody may send it. Names are those of Kubernetes, which need no
 * percent-encoding; a path with one, or with dots that climb, may mean something else on the way.
 */
export function accessAttributes({
  method,
  path,
}: Pick<ClusterMutation, 'method' | 'path'>): AccessAttributes | undefined {
  const parts = resourcePath.exec(path)?.groups;
  if (!parts || !path.split('/').slice(1).every(isPlainSegment)) {
    return undefined;
  }
  const { group = '', version, resource } = parts;
  const { namespace, name, subresource } = parts as Record<
    string,
    string | undefined
  >;
  if (resource === 'namespaces' && !isOfNamespaces(subresource)) {
    return undefined;
  }
  return {
    verb: verbOfMethod[method],
    group,
    version,
    resource,
    ...(subresource === undefined ? {} : { subresource }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
  };
}

/** Anything else behind a namespace is a collection in it, which no plan writes to. */
function isOfNamespaces(subresource: string | undefined): boolean {
  return [undefined, 'status', 'finalize'].includes(subresource);
}

/** `system:…` is the only use of a colon, in names of roles. */
function isPlainSegment(segment: string): boolean {
  return /^[-._~:A-Za-z0-9]+$/.test(segment) && !/^\.\.?$/.test(segment);
}
