import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FakeDelivery } from '../__testUtils__/FakeDelivery';
import { aRollout } from '../__testUtils__/aRollout';
import { ObjectCache } from '../watch/ObjectCache';
import { RolloutCounts } from './RolloutCounts';
import { WatchedStatusReader } from './WatchedStatusReader';

const status: ClusterStatus = {
  name: 'production',
  title: 'Production',
  tier: 0,
  isReachable: false,
  message: 'no way to https://ada:hunter2@10.0.0.1',
  resources: [],
};

it('shows no credentials, wherever they were told', () => {
  const reader = new WatchedStatusReader({
    engines: [],
    counts: { of: () => 0 },
    watcher: {
      clusters: [
        {
          name: 'production',
          objects: new ObjectCache(),
          outlook: () => 'failing',
          status: () => status,
          resourceHealth: () => [
            {
              resource: 'pods',
              state: 'lost',
              message: 'Bearer abcdef was not accepted',
              objects: 0,
              restarts: 0,
              lastError: {
                at: '2026-01-01T00:00:00Z',
                message: 'token: hunter2',
              },
            },
          ],
        },
      ],
    },
  });

  const [cluster] = reader.read().clusters;

  expect(cluster.message).toBe('no way to https://[hidden]@10.0.0.1');
  expect(cluster.resources[0].message).toBe('Bearer [hidden] was not accepted');
  expect(cluster.resources[0].lastError?.message).toBe('token: [hidden]');
});

describe('the count of rollouts', () => {
  it('follows them as they come, change and go', () => {
    const delivery = new FakeDelivery();
    const rollout = aRollout();
    const { cluster } = rollout.ref;
    const counts = new RolloutCounts(delivery);

    delivery.put(rollout);
    const atFirst = counts.of(cluster);
    delivery.put({ ...rollout, phase: 'Degraded' });
    const changed = counts.of(cluster);
    delivery.remove(rollout.id);

    expect([atFirst, changed, counts.of(cluster)]).toEqual([1, 1, 0]);
    expect(counts.of('elsewhere')).toBe(0);
  });
});
