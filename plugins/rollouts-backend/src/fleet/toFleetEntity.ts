import { FleetEntity } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DirectoryEntity } from '../catalog/DirectoryEntity';

/** An entity in the words of the API. */
export function toFleetEntity({
  ref,
  title,
  owners,
  system,
  domain,
}: Omit<DirectoryEntity, 'lookup'>): FleetEntity {
  return {
    ref,
    title,
    owners: owners.map(owner => owner.ref),
    ...(system ? { system: system.ref } : {}),
    ...(domain ? { domain: domain.ref } : {}),
  };
}
