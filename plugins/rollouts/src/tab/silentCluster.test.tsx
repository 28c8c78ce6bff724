import {
  aCluster,
  anExperiment,
  aPausedCanary,
  aPod,
  aSnapshot,
  aSwitchedBlueGreen,
  builderNow,
  FakeRolloutsApi,
  inSeconds,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab } from '../__testUtils__/renderTab';

const anHourMs = 3_600_000;
const silent = aCluster({ isReachable: false, lastSeenAt: secondsAgo(0) });
const paused = aPausedCanary();

const withExperiment = aPausedCanary({
  currentStepIndex: 8,
  phase: 'Progressing',
  waitingFor: { kind: 'time', until: inSeconds(600) },
  experiments: [anExperiment()],
});

const inTimedPause = aPausedCanary({
  currentStepIndex: 3,
  waitingFor: { kind: 'time', until: inSeconds(204) },
  steps: paused.steps.map(step =>
    step.index === 3
      ? {
          ...step,
          state: 'current' as const,
          endedAt: undefined,
          endsAt: inSeconds(204),
        }
      : step,
  ),
});

/** What the parts of the sheet say; the header and the notices tell for how long it is silent. */
function partsOfTheSheet(): Record<string, string | null> {
  return Object.fromEntries(
    ['Steps', 'Analysis', 'Experiments', 'Traffic', 'Revisions']
      .map(name => screen.queryByRole('region', { name }))
      .filter((region): region is HTMLElement => region !== null)
      .map(region => [region.getAttribute('aria-label'), region.textContent]),
  );
}

async function readTheSheet(
  rollout: ReturnType<typeof aPausedCanary>,
  at: Date,
) {
  fakeTheDate(at);
  await renderTab({
    snapshot: aSnapshot({ rollouts: [rollout], clusters: [silent] }),
  });
  const parts = partsOfTheSheet();
  expect(screen.queryByRole('timer')).not.toBeInTheDocument();
  cleanup();
  return parts;
}

describe('of a cluster that is silent', () => {
  afterEach(() => jest.useRealTimers());

  it.each([
    ['a paused canary', paused],
    ['a timed pause', inTimedPause],
    ['a running experiment', withExperiment],
    ['a kept old version', aSwitchedBlueGreen()],
  ])('%s is told as it was last seen, however long ago', async (_, rollout) => {
    const whenLastSeen = await readTheSheet(rollout, builderNow);
    const later = await readTheSheet(
      rollout,
      new Date(builderNow.getTime() + anHourMs),
    );

    expect(Object.keys(whenLastSeen)).toEqual(
      expect.arrayContaining(['Steps', 'Revisions']),
    );
    expect(later).toEqual(whenLastSeen);
  });

  it('an analysis ran for as long as it was seen to', async () => {
    fakeTheDate(new Date(builderNow.getTime() + anHourMs));
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused], clusters: [silent] }),
    });
    const run = screen.getByRole('tab', { name: /slo-burn-47/ });

    expect(run).toHaveTextContent('Background · running 17 min when last seen');

    await send({ type: 'cluster-status', cluster: aCluster() });
    expect(run).toHaveTextContent('Background · running 1 h 17 min');
  });

  it('pods are as old as they were', async () => {
    fakeTheDate(new Date(builderNow.getTime() + anHourMs));
    const api = new FakeRolloutsApi();
    await renderTab({
      api,
      snapshot: aSnapshot({ rollouts: [paused], clusters: [silent] }),
    });

    await userEvent.click(screen.getByRole('button', { name: /v2\.14\.1/ }));
    await act(async () =>
      api.podStream.send({ state: 'shown', pods: [aPod()] }),
    );

    expect(
      await screen.findByRole('cell', { name: '12 min' }),
    ).toBeInTheDocument();
  });
});
