import {
  ClusterStatus,
  FleetPage,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aCluster, aPage, someRows } from './__testUtils__/aFleet';
import { awaitClusters } from './awaitClusters';

const connecting: Partial<ClusterStatus> = {
  isReachable: false,
  lastSeenAt: undefined,
  resources: [{ resource: 'rollouts.argoproj.io', state: 'connecting' }],
};

/** How many seconds it waits for a backend that answers so, one after the other. */
async function secondsFor(
  ...answers: (Partial<ClusterStatus> | 'empty' | Error)[]
) {
  let seconds = 0;
  let asked = 0;
  const getFleet = async (): Promise<FleetPage> => {
    const answer = answers[asked] ?? answers[answers.length - 1];
    asked += 1;
    if (answer instanceof Error) {
      throw answer;
    }
    if (answer === 'empty') {
      return aPage([]);
    }
    return { ...aPage(someRows(1)), clusters: [aCluster(), aCluster(answer)] };
  };
  await awaitClusters({ getFleet }, async ms => {
    seconds += ms / 1000;
  });
  return seconds;
}

describe('waiting for the clusters', () => {
  it('does not wait when all are watched', async () => {
    expect(await secondsFor({})).toBe(0);
  });

  it('waits while one is being listed for the first time', async () => {
    expect(await secondsFor(connecting, connecting, {})).toBe(2);
  });

  it('waits while there is no rollout at all, for no index is made of nothing', async () => {
    expect(await secondsFor('empty', 'empty', {})).toBe(2);
  });

  it('does not wait for one that cannot be reached', async () => {
    expect(
      await secondsFor({ ...connecting, message: 'connection refused' }),
    ).toBe(0);
  });

  it('goes on without one that takes longer than the others should wait', async () => {
    expect(await secondsFor(connecting)).toBe(19);
  });

  it('waits for a backend that is about to start', async () => {
    expect(await secondsFor(new Error('fetch failed'), {})).toBe(1);
  });

  it('fails when the backend stays away', async () => {
    await expect(secondsFor(new Error('fetch failed'))).rejects.toThrow(
      'fetch failed',
    );
  });
});
