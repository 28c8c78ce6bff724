import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { RolloutsStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { FakeRolloutsApi } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aClusterHealth,
  aRolloutsStatus,
} from '../__testUtils__/aRolloutsStatus';
import { StatusView } from './StatusView';
import { refreshMs } from './useStatus';

const now = new Date();

function refusal(statusCode: number): Error {
  return Object.assign(new Error('no'), { statusCode });
}

async function open(status: RolloutsStatus | Error) {
  const api = new FakeRolloutsApi();
  api.status = status;
  const asked = jest.spyOn(api, 'getStatus');
  await renderInTestApp(
    <TestApiProvider apis={[[rolloutsApiRef, api]]}>
      <StatusView />
    </TestApiProvider>,
  );
  return { api, asked };
}

function rowOf(cluster: string, resource: string) {
  const table = screen.getByRole('table', { name: `Resources of ${cluster}` });
  return within(table)
    .getAllByRole('row')
    .find(row => within(row).queryByRole('rowheader', { name: resource }))!;
}

describe('the status page', () => {
  it('says in one sentence how many clusters need a look', async () => {
    await open(aRolloutsStatus(now));

    expect(
      await screen.findByText('2 of 3 clusters need a look.'),
    ).toBeVisible();
  });

  it('says that all is well', async () => {
    await open({ engines: ['argo-rollouts'], clusters: [aClusterHealth(now)] });

    expect(await screen.findByText('The cluster is watched.')).toBeVisible();
    const row = rowOf('Production Europe', 'replicasets.apps');
    expect(within(row).getByText('Watching')).toBeVisible();
    expect(within(row).getByText('1,480')).toBeVisible();
  });

  it('gives the rule that is missing where the cluster forbids it', async () => {
    await open(aRolloutsStatus(now));
    await screen.findByText('2 of 3 clusters need a look.');

    expect(
      screen.getByText(
        /apiGroups: \[argoproj.io\]\s+resources: \[analysisruns\]/,
      ),
    ).toHaveTextContent('verbs: [list, watch]');
    expect(
      screen.getByRole('button', {
        name: 'Copy the rule for analysisruns.argoproj.io',
      }),
    ).toBeEnabled();
  });

  it('says what was last seen of a cluster that does not answer', async () => {
    await open(aRolloutsStatus(now));
    await screen.findByText('2 of 3 clusters need a look.');

    const sheet = screen.getByRole('region', { name: 'Production Asia' });
    expect(
      within(sheet).getByText(/^The cluster last answered 9 min ago/),
    ).toBeVisible();
    expect(within(sheet).getByText('7 rollouts')).toBeVisible();
  });

  it('copies a report for a ticket', async () => {
    const user = userEvent.setup();
    const written = jest.spyOn(navigator.clipboard, 'writeText');
    await open(aRolloutsStatus(now));

    await user.click(
      await screen.findByRole('button', {
        name: 'Copy a report for a support ticket',
      }),
    );

    const report = written.mock.calls[0][0];
    expect(report).toMatch(/^Rollouts: status at /);
    expect(report).toContain('prod-ap-1 (Production): does not answer');
  });

  it('asks again every five seconds, and shows what changed', async () => {
    jest.useFakeTimers({ now });
    try {
      const { api, asked } = await open(aRolloutsStatus(now));
      await act(async () => jest.advanceTimersByTimeAsync(0));
      const before = asked.mock.calls.length;
      api.status = {
        engines: ['argo-rollouts'],
        clusters: [aClusterHealth(now)],
      };

      await act(async () => jest.advanceTimersByTimeAsync(refreshMs));

      expect(asked.mock.calls.length).toBe(before + 1);
      expect(screen.getByText('The cluster is watched.')).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not ask while nobody looks', async () => {
    jest.useFakeTimers({ now });
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    try {
      const { asked } = await open(aRolloutsStatus(now));

      await act(async () => jest.advanceTimersByTimeAsync(5 * refreshMs));

      expect(asked).not.toHaveBeenCalled();
    } finally {
      hidden.mockRestore();
      jest.useRealTimers();
    }
  });

  it('keeps what it had when the portal stops answering', async () => {
    jest.useFakeTimers({ now });
    try {
      const { api } = await open(aRolloutsStatus(now));
      await act(async () => jest.advanceTimersByTimeAsync(0));
      api.status = new TypeError('Failed to fetch');

      await act(async () => jest.advanceTimersByTimeAsync(refreshMs));

      expect(screen.getByText(/^The portal does not answer/)).toBeVisible();
      expect(screen.getByText('2 of 3 clusters need a look.')).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it('names the permission to those who lack it, and shows nothing', async () => {
    await open(refusal(403));

    expect(await screen.findByText(/rollouts\.status\.read/)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says how to add a cluster where there is none', async () => {
    await open({ engines: ['argo-rollouts'], clusters: [] });

    expect(
      await screen.findByRole('heading', { name: 'No cluster is watched' }),
    ).toBeVisible();
    expect(screen.getByText(/kubeconfig:/)).toBeVisible();
  });

  it('says when no engine is installed', async () => {
    await open({ engines: [], clusters: [aClusterHealth(now)] });

    expect(await screen.findByText(/^No engine is installed/)).toBeVisible();
  });
});
