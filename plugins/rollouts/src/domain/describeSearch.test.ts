import { ResourceStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aCluster } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { describeSearch } from './describeSearch';

function outcomeOf(states: Record<string, ResourceStatus['state']>) {
  return describeSearch(
    aCluster({
      resources: Object.entries(states).map(([resource, state]) => ({
        resource,
        state,
      })),
    }),
  ).outcome;
}

describe('describeSearch', () => {
  it('has found nothing where everything could be read', () => {
    expect(outcomeOf({ 'rollouts.argoproj.io': 'watching' })).toBe(
      'found-nothing',
    );
  });

  it('misses an engine only where none of its resources is served', () => {
    expect(
      outcomeOf({
        'rollouts.argoproj.io': 'absent',
        'analysisruns.argoproj.io': 'absent',
        'replicasets.apps': 'watching',
        pods: 'watching',
        'ingresses.networking.k8s.io': 'watching',
      }),
    ).toBe('not-installed');
    expect(
      outcomeOf({
        'rollouts.argoproj.io': 'watching',
        'experiments.argoproj.io': 'absent',
      }),
    ).toBe('found-nothing');
  });

  it('has not looked before it has read', () => {
    expect(outcomeOf({ 'rollouts.argoproj.io': 'connecting' })).toBe('looking');
    expect(
      describeSearch(
        aCluster({
          isReachable: false,
          lastSeenAt: undefined,
          message: undefined,
        }),
      ).outcome,
    ).toBe('looking');
  });

  it('quotes a cluster that forbids it, and one that does not answer', () => {
    const resource = 'rollouts.argoproj.io';
    expect(
      describeSearch(
        aCluster({
          resources: [{ resource, state: 'forbidden', message: 'no' }],
        }),
      ),
    ).toEqual({ cluster: 'prod-eu-1', outcome: 'forbidden', message: 'no' });
    expect(
      describeSearch(aCluster({ isReachable: false, message: 'timeout' })),
    ).toEqual({
      cluster: 'prod-eu-1',
      outcome: 'unreachable',
      message: 'timeout',
    });
  });
});
