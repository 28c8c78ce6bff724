import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';

type GroupVersion = Pick<WatchTarget, 'group' | 'version'>;

export function groupVersionPath({ group, version }: GroupVersion): string {
  return group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
}

/** Path of all objects of a resource, in all namespaces. */
export function collectionPath(target: WatchTarget): string {
  return `${groupVersionPath(target)}/${target.plural}`;
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
