import {
  aCluster,
  aRollout,
  aSnapshot,
  builderNow,
  FakeRolloutsApi,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab } from '../__testUtils__/renderTab';

const silent = {
  isReachable: false,
  lastSeenAt: secondsAgo(540),
  message: 'TLS handshake timeout',
};

const nothing = (overrides: Parameters<typeof aSnapshot>[0]) =>
  aSnapshot({ rollouts: [], ...overrides });

const title = () => screen.getByRole('heading', { level: 2 });

describe('the tab without a rollout', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => jest.useRealTimers());

  it('shows its shape while nothing is known', async () => {
    await renderTab();

    expect(
      screen.getByRole('status', { name: 'Loading rollouts' }),
    ).toBeVisible();
  });

  it('says how to add the annotation', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await renderTab({
      snapshot: nothing({ lookup: { kind: 'no-annotation' }, clusters: [] }),
    });

    expect(title()).toHaveTextContent('No rollouts are linked to checkout');
    await user.click(
      screen.getByRole('button', { name: 'Copy the annotation' }),
    );
    expect(write).toHaveBeenCalledWith(
      expect.stringContaining('backstage.io/kubernetes-id: checkout'),
    );
  });

  it('says what is wrong with an annotation', async () => {
    await renderTab({
      snapshot: nothing({
        lookup: {
          kind: 'malformed-annotation',
          annotation: 'backstage.io/kubernetes-label-selector',
          message: "')' is missing",
        },
      }),
    });

    expect(title()).toHaveTextContent(
      'An annotation of checkout cannot be read',
    );
    expect(
      screen.getByText('backstage.io/kubernetes-label-selector'),
    ).toBeVisible();
    expect(screen.getByText("')' is missing")).toBeVisible();
  });

  it('says that the named cluster is not known', async () => {
    await renderTab({
      snapshot: nothing({
        lookup: {
          kind: 'selector',
          labelSelector: 'backstage.io/kubernetes-id=checkout',
          cluster: 'prod-mars-1',
        },
        clusters: [],
      }),
    });

    expect(title()).toHaveTextContent(
      'The portal knows no cluster prod-mars-1',
    );
  });

  it('says that no cluster is configured', async () => {
    await renderTab({ snapshot: nothing({ clusters: [] }) });

    expect(title()).toHaveTextContent('No cluster is configured');
    expect(screen.getByText(/^rollouts:/)).toHaveTextContent('clusters:');
  });

  it('says what was looked for, cluster by cluster', async () => {
    await renderTab({
      snapshot: nothing({
        clusters: [
          aCluster(),
          aCluster({ name: 'prod-ap-1', ...silent }),
          aCluster({
            name: 'prod-us-1',
            resources: [{ resource: 'rollouts.argoproj.io', state: 'absent' }],
          }),
          aCluster({
            name: 'prod-xx-1',
            resources: [
              {
                resource: 'rollouts.argoproj.io',
                state: 'forbidden',
                message: 'rollouts.argoproj.io is forbidden',
              },
            ],
          }),
        ],
      }),
    });

    expect(
      screen.getByText('backstage.io/kubernetes-id=checkout'),
    ).toBeVisible();
    const found = within(
      screen.getByRole('list', { name: 'Cluster by cluster' }),
    )
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(found).toEqual([
      expect.stringMatching(
        /^prod-ap-1 does not answer.*TLS handshake timeout$/,
      ),
      'prod-eu-1 nothing matches.',
      'prod-us-1 serves no rollout engine.',
      expect.stringMatching(
        /^prod-xx-1 does not let the portal.*is forbidden$/,
      ),
    ]);
  });

  it('does not claim that there is nothing where it could not look', async () => {
    await renderTab({
      snapshot: nothing({ clusters: [aCluster(silent)] }),
    });

    expect(title()).toHaveTextContent('No workload of checkout can be seen');
  });

  it('says that no engine is installed', async () => {
    await renderTab({
      snapshot: nothing({
        clusters: [
          aCluster({
            resources: [
              { resource: 'rollouts.argoproj.io', state: 'absent' },
              { resource: 'analysisruns.argoproj.io', state: 'absent' },
              { resource: 'replicasets.apps', state: 'watching' },
            ],
          }),
        ],
      }),
    });

    expect(title()).toHaveTextContent('No rollout engine in prod-eu-1');
  });

  it('goes on loading while no cluster has been read yet', async () => {
    await renderTab({
      snapshot: nothing({
        clusters: [
          aCluster({
            resources: [
              { resource: 'rollouts.argoproj.io', state: 'connecting' },
            ],
          }),
        ],
      }),
    });

    expect(
      screen.getByRole('status', { name: 'Loading rollouts' }),
    ).toBeVisible();
  });

  it('shows a rollout as soon as there is one', async () => {
    const { send } = await renderTab({ snapshot: nothing({}) });
    expect(title()).toHaveTextContent('No workload found for checkout');

    await send({ type: 'changed', rollout: aRollout() });

    expect(title()).toHaveTextContent(/^Healthy/);
  });

  it('says that the portal does not let the user see it, and who owns it', async () => {
    const api = new FakeRolloutsApi();
    api.streamError = Object.assign(new Error('Forbidden'), {
      statusCode: 403,
    });
    await renderTab({ api });

    expect(
      await screen.findByRole('heading', {
        name: 'The portal does not let you see these rollouts',
      }),
    ).toBeVisible();
    expect(screen.getByText('rollouts.read')).toBeVisible();
    expect(screen.getByRole('link', { name: 'team-checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-checkout',
    );
  });

  it('says that the portal did not answer, and tries again on request', async () => {
    const api = new FakeRolloutsApi();
    api.streamError = new Error('Failed to fetch');
    const { send } = await renderTab({ api });

    expect(
      await screen.findByRole('heading', {
        name: 'The rollouts could not be loaded',
      }),
    ).toBeVisible();
    expect(screen.getByText(/^The portal did not answer./)).toBeVisible();

    api.streamError = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await send({ type: 'snapshot', snapshot: aSnapshot() });

    expect(title()).toHaveTextContent(/^Healthy/);
  });
});
