import { OutgoingHttpHeaders } from 'node:http';
import { KubernetesIdentity } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { isKubernetesName } from '../domain/access/isKubernetesName';

/**
 * The headers that make a request somebody else's. Groups are one header each: a cluster reads
 * names that are joined by commas as one group.
 *
 * @throws Error when a name could end the header or stand for somebody with rights of the system;
 *   whoever made the identity should have refused it before
 */
export function impersonationHeaders({
  user,
  groups,
}: KubernetesIdentity): OutgoingHttpHeaders {
  if (![user, ...groups].every(isKubernetesName)) {
    throw new Error('somebody of this name cannot be impersonated');
  }
  return {
    'Impersonate-User': user,
    ...(groups.length > 0 ? { 'Impersonate-Group': [...groups] } : {}),
  };
}
