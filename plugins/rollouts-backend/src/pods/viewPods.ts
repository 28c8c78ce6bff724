import { RolloutPod } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  PodSelection,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { viewPod } from '../domain/viewPod';
import { parsePod } from './parsePod';

/** The pods that one of the owners controls, by name. What only has their labels is left out. */
export function viewPods(
  objects: Iterable<KubernetesObject>,
  owners: PodSelection['owners'],
): RolloutPod[] {
  const ownerByUid = new Map(owners.map(owner => [owner.uid, owner]));
  return [...objects]
    .flatMap(object => {
      const owner = ownerByUid.get(controllerOf(object) ?? '');
      return owner ? [viewOwned(object, owner)] : [];
    })
    .sort((left, right) => left.name.localeCompare(right.name));
}

function viewOwned(
  object: KubernetesObject,
  { podHash, experiment }: PodSelection['owners'][number],
): RolloutPod {
  const parsed = parsePod(object);
  const belonging = {
    podHash,
    ...(experiment === undefined ? {} : { experiment }),
  };
  return parsed.ok
    ? { ...viewPod(parsed.facts), ...belonging }
    : { ...unreadable(object.metadata.name, parsed.message), ...belonging };
}

function unreadable(
  name: string,
  message: string,
): Omit<RolloutPod, 'podHash'> {
  return {
    name,
    state: 'Unknown',
    health: 'bad',
    containers: { ready: 0, total: 0 },
    restarts: 0,
    message: `This pod cannot be read: ${message}`,
  };
}

function controllerOf({ metadata }: KubernetesObject): string | undefined {
  return metadata.ownerReferences?.find(({ controller }) => controller)?.uid;
}
