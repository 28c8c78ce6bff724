import {
  ClusterHealth,
  ResourceHealth,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { StatusReader } from '../status/StatusReader';
import { RolloutsMetrics } from './RolloutsMetrics';

const states: readonly ResourceHealth['state'][] = [
  'connecting',
  'watching',
  'absent',
  'forbidden',
  'lost',
];

/** Lets whoever collects metrics see how the clusters are watched; the returned function ends it. */
export function observeWatches(
  metrics: RolloutsMetrics,
  { status, now }: { status: StatusReader; now: () => Date },
): () => void {
  const ends = [
    metrics.observe('rollouts.watch.state', observe =>
      forEachResource(status, ({ state }, place) =>
        states.forEach(each =>
          observe(each === state ? 1 : 0, {
            ...place,
            'rollouts.watch.state': each,
          }),
        ),
      ),
    ),
    metrics.observe('rollouts.watch.lag', observe =>
      forEachResource(status, ({ lastEventAt }, place) => {
        if (lastEventAt !== undefined) {
          observe((now().getTime() - Date.parse(lastEventAt)) / 1000, place);
        }
      }),
    ),
    metrics.observe('rollouts.watch.restarts', observe =>
      forEachResource(status, ({ restarts }, place) =>
        observe(restarts, place),
      ),
    ),
    metrics.observe('rollouts.watch.objects', observe =>
      forEachResource(status, ({ objects }, place) => observe(objects, place)),
    ),
    metrics.observe('rollouts.watch.rollouts', observe =>
      status
        .read()
        .clusters.forEach(({ name, rollouts }) =>
          observe(rollouts, { 'k8s.cluster.name': name }),
        ),
    ),
  ];
  return () => ends.forEach(end => end());
}

function forEachResource(
  status: StatusReader,
  take: (health: ResourceHealth, place: ReturnType<typeof placeOf>) => void,
): void {
  for (const cluster of status.read().clusters) {
    cluster.resources.forEach(health => take(health, placeOf(cluster, health)));
  }
}

function placeOf(
  { name }: ClusterHealth,
  { resource }: ResourceHealth,
): { 'k8s.cluster.name': string; 'rollouts.resource': string } {
  return { 'k8s.cluster.name': name, 'rollouts.resource': resource };
}
