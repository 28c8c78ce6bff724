import {
  aPausedCanary,
  aPod,
  aSnapshot,
  builderNow,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab } from '../__testUtils__/renderTab';

const rollout = aPausedCanary();
const canaryRow = () => screen.getByRole('button', { name: 'Canary v2.14.1' });
const stableRow = () => screen.getByRole('button', { name: 'Stable v2.14.0' });

async function renderRevisions(): Promise<FakeRolloutsApi> {
  const { api } = await renderTab({
    snapshot: aSnapshot({ rollouts: [rollout] }),
  });
  return api;
}

describe('the pods of a revision', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => jest.useRealTimers());

  it('are asked for when the row is opened, and not before', async () => {
    const api = await renderRevisions();
    expect(api.podStreams).toEqual([]);
    expect(canaryRow()).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(canaryRow());

    expect(canaryRow()).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Looking up the pods…')).toBeVisible();
    await act(async () =>
      api.podStream.send({ state: 'shown', pods: [aPod()] }),
    );
    const table = screen.getByRole('table', { name: 'Pods of v2.14.1' });
    expect(within(table).getByText('Running')).toBeVisible();
    expect(api.podStream).toMatchObject({
      rolloutId: rollout.id,
      entityRef: 'component:default/checkout',
    });
  });

  it('come over one stream, however many rows are open, until none is', async () => {
    const api = await renderRevisions();

    await userEvent.click(canaryRow());
    await userEvent.click(stableRow());
    expect(api.podStreams).toHaveLength(1);

    await userEvent.click(canaryRow());
    expect(api.podStream.isClosed).toBe(false);
    await userEvent.click(stableRow());
    expect(api.podStream.isClosed).toBe(true);
  });

  it('can be opened with the keyboard', async () => {
    await renderRevisions();

    canaryRow().focus();
    await userEvent.keyboard('{Enter}');

    expect(canaryRow()).toHaveAttribute('aria-expanded', 'true');
  });
});
