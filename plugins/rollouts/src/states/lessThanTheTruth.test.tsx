import {
  aCluster,
  anAbortedCanary,
  anActionRecord,
  aPausedCanary,
  aRollout,
  aSnapshot,
  builderNow,
  FakeRolloutsApi,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { act, screen } from '@testing-library/react';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab } from '../__testUtils__/renderTab';

const silent = {
  isReachable: false,
  lastSeenAt: secondsAgo(540),
  message: 'TLS handshake timeout',
};

const title = () => screen.getByRole('heading', { level: 2 });

describe('the tab with less than the whole truth', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => jest.useRealTimers());

  const paused = aPausedCanary();

  it('says since when a cluster is silent, what was then, and that actions are off', async () => {
    await renderTab({
      snapshot: aSnapshot({ rollouts: [paused], clusters: [aCluster(silent)] }),
    });

    expect(title()).toHaveTextContent(
      /^Unknown since \d\d:35\. Then: paused at step 8 of 12/,
    );
    expect(screen.getByText(/^prod-eu-1 does not answer: TLS/)).toBeVisible();
    expect(screen.getByText('Actions are off')).toBeVisible();
  });

  it('goes back to the present once the cluster answers', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused], clusters: [aCluster(silent)] }),
    });

    await send({ type: 'cluster-status', cluster: aCluster() });

    expect(title()).toHaveTextContent(/^Paused at step 8 of 12/);
    expect(screen.queryByText('Actions are off')).not.toBeInTheDocument();
  });

  it('goes on with two clusters when a third one is down', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          paused,
          aRollout({ ref: { cluster: 'prod-us-1' } }),
          aRollout({ ref: { cluster: 'prod-ap-1' } }),
        ],
        clusters: [
          aCluster(),
          aCluster({ name: 'prod-us-1' }),
          aCluster({ name: 'prod-ap-1', ...silent }),
        ],
      }),
    });

    expect(screen.getByRole('tab', { name: /prod-ap-1/ })).toHaveTextContent(
      /Unknown.*Cluster not reachable: TLS handshake timeout/,
    );
    expect(title()).toHaveTextContent(/^Paused at step 8 of 12/);
    expect(screen.getByRole('button', { name: 'Promote' })).not.toHaveAttribute(
      'aria-disabled',
    );
  });

  it('names a silent cluster of which no target was ever seen', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [paused],
        clusters: [aCluster(), aCluster({ name: 'prod-ap-1', ...silent })],
      }),
    });

    expect(screen.getByText('prod-ap-1 does not answer')).toBeVisible();
  });

  it('says in the place of the analysis that the cluster forbids to read it', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [aPausedCanary({ analysisRuns: [] })],
        clusters: [
          aCluster({
            resources: [
              {
                resource: 'analysisruns.argoproj.io',
                state: 'forbidden',
                message: 'analysisruns.argoproj.io is forbidden: User "portal"',
              },
            ],
          }),
        ],
      }),
    });

    const analysis = screen.getByRole('region', { name: 'Analysis' });
    expect(analysis).toHaveTextContent(
      'prod-eu-1 does not let the portal read analysis runs',
    );
    expect(analysis).toHaveTextContent('is forbidden: User "portal"');
    expect(screen.getByRole('region', { name: 'Traffic' })).toHaveTextContent(
      'Asked for',
    );
  });

  it.each(['forbidden', 'lost'] as const)(
    'takes nothing for live when the rollouts themselves are %s',
    async state => {
      await renderTab({
        snapshot: aSnapshot({
          rollouts: [paused],
          clusters: [
            aCluster({
              resources: [{ resource: 'rollouts.argoproj.io', state }],
            }),
          ],
        }),
      });

      expect(screen.getByText('Not live: what was last seen')).toBeVisible();
      expect(screen.getByText(/what was last seen[;.]/)).toBeVisible();
      expect(
        screen.queryByText(/everything else is complete/),
      ).not.toBeInTheDocument();
    },
  );

  it('tells of an abort in a silent cluster only what was', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [anAbortedCanary()],
        clusters: [aCluster(silent)],
      }),
    });

    const abort = screen.getByRole('region', { name: 'The abort' });
    expect(abort).toHaveTextContent('When last seen');
    expect(abort).not.toHaveTextContent(/can do|can be done/);
  });

  it.each([
    [['retry' as const], 'What you can do'],
    [[], 'What can be done'],
  ])('promises nobody what they may not do', async (allowedActions, words) => {
    await renderTab({
      snapshot: aSnapshot({ rollouts: [anAbortedCanary()], allowedActions }),
    });

    expect(screen.getByRole('heading', { name: words })).toBeVisible();
  });

  it('names another resource that is forbidden or lost', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [paused],
        clusters: [
          aCluster({
            resources: [
              { resource: 'pods', state: 'forbidden' },
              { resource: 'replicasets.apps', state: 'lost' },
            ],
          }),
        ],
      }),
    });

    expect(
      screen.getByText('prod-eu-1 does not let the portal read pods'),
    ).toBeVisible();
    expect(
      screen.getByText(/^replicasets.apps of prod-eu-1 cannot be followed/),
    ).toBeVisible();
  });

  it('says that it asks at an interval when streams do not come through', async () => {
    const api = new FakeRolloutsApi();
    api.snapshot = aSnapshot({ rollouts: [paused] });
    api.streamError = new Error('Failed to fetch');
    await renderTab({ api });

    expect(
      await screen.findByText(/^Not live: asking every 10 s/),
    ).toBeVisible();
    expect(
      screen.getByText(/^The live connection does not come through/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Promote' })).not.toHaveAttribute(
      'aria-disabled',
    );
  });

  it('turns actions off and says so while the portal does not answer', async () => {
    const { api } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    api.streamError = new Error('Failed to fetch');
    await act(async () => api.stream.fail(new Error('network error')));

    expect(
      await screen.findByText(/^The portal does not answer. What/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Promote' }),
    ).toHaveAccessibleDescription(
      'The portal does not answer, so nothing could be checked.',
    );
  });

  it('hides what was shown when the right to see it is taken away', async () => {
    const { api } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });
    const forbidden = Object.assign(new Error('Forbidden'), {
      statusCode: 403,
    });

    api.streamError = forbidden;
    await act(async () => api.stream.fail(forbidden));

    expect(
      await screen.findByText('The portal does not let you see these rollouts'),
    ).toBeVisible();
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  });

  it('does not wait for ever for a word on an action', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await send({
      type: 'action',
      record: anActionRecord({ requestedAt: secondsAgo(90) }),
    });

    expect(screen.getByRole('button', { name: 'Promote' })).not.toHaveAttribute(
      'aria-disabled',
    );
  });
});
