import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ResourceScope } from './ResourceSource';

type GroupVersion = Pick<WatchTarget, 'group' | 'version'>;

export function groupVersionPath({ group, version }: GroupVersion): string {
  return group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
}

/** Path of all objects of a resource, in all namespaces unless one is given. */
export function collectionPath(
  target: WatchTarget,
  namespace?: string,
): string {
  const within =
    namespace === undefined
      ? ''
      : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${groupVersionPath(target)}${within}/${target.plural}`;
}

export function objectPath(
  target: WatchTarget,
  { namespace, name }: { namespace: string; name: string },
): string {
  const segments = ['namespaces', namespace, target.plural, name];
  return `${groupVersionPath(target)}/${segments
    .map(encodeURIComponent)
    .join('/')}`;
}

export function selectorQuery(
  scope: ResourceScope | undefined,
): Record<string, string> {
  return scope ? { labelSelector: scope.labelSelector } : {};
}
