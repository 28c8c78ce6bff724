import { darkTheme } from '@backstage/theme';
import {
  aCluster,
  anAbortedCanary,
  aPausedBlueGreen,
  aPausedCanary,
  aRollout,
  aSnapshot,
  aStandaloneExperiment,
  builderNow,
  inSeconds,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab } from '../__testUtils__/renderTab';

const staging = aCluster({
  name: 'stg-eu-1',
  environment: 'Staging',
  tier: 1,
});
const production = aCluster();
const inStaging = aRollout({ ref: { cluster: 'stg-eu-1' } });
const inProduction = aPausedCanary();
const twoTargets = aSnapshot({
  rollouts: [inStaging, inProduction],
  clusters: [staging, production],
});

const tabNamed = (name: RegExp) => screen.getByRole('tab', { name });
const sentence = () => screen.getByRole('heading', { level: 2 });

describe('the Rollouts tab', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => jest.useRealTimers());

  it('says what the rollout does, where it is and what it waits for', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [inProduction] }) });

    expect(sentence()).toHaveTextContent(
      'Paused at step 8 of 12 for 12 min: 20 % of traffic on v2.14.1, waiting for a promotion by team-checkout.',
    );
    expect(screen.getByText('prod-eu-1 / checkout / checkout')).toBeVisible();
    expect(screen.getByText('Argo Rollouts')).toBeVisible();
    expect(screen.getByText('Live')).toBeVisible();
  });

  it('quotes the controller beneath its own words', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aPausedCanary({
            phase: 'Progressing',
            waitingFor: undefined,
            controllerMessage: 'waiting for all steps to complete',
          }),
        ],
      }),
    });

    expect(screen.getByText('waiting for all steps to complete')).toBeVisible();
  });

  it('does not quote what tells less than its own words', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aPausedCanary({
            phase: 'Progressing',
            waitingFor: { kind: 'analysis', run: 'slo-burn-47' },
            controllerMessage: 'more replicas need to be updated',
          }),
        ],
      }),
    });

    expect(sentence()).toHaveTextContent(/analysis slo-burn-47/);
    expect(
      screen.queryByText('more replicas need to be updated'),
    ).not.toBeInTheDocument();
  });

  it('says which workload it runs', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aPausedCanary({ workload: { kind: 'Deployment', name: 'checkout' } }),
        ],
      }),
    });

    expect(screen.getByText(/^runs the Deployment/)).toHaveTextContent(
      'runs the Deployment checkout',
    );
  });

  it('shows of an experiment of its own neither steps nor traffic', async () => {
    await renderTab({
      snapshot: aSnapshot({ rollouts: [aStandaloneExperiment()] }),
    });

    expect(sentence()).toHaveTextContent(
      'Progressing for 10 min: runs baseline and canary, ends in 5 min at the latest.',
    );
    expect(
      screen
        .getAllByRole('region')
        .map(region => region.getAttribute('aria-label')),
    ).toEqual(['Analysis', 'Experiments', 'Pods']);
  });

  it('shows steps, analysis, traffic and revisions of the open target', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [inProduction] }) });

    const panel = screen.getByRole('tabpanel', { name: /Production/ });
    for (const name of ['Steps', 'Analysis', 'Traffic', 'Revisions']) {
      expect(within(panel).getByRole('region', { name })).toBeVisible();
    }
  });

  it('moves with the cluster, without a reload', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [inProduction] }),
    });

    await send({
      type: 'changed',
      rollout: aPausedCanary({
        currentStepIndex: 10,
        waitingFor: { kind: 'time', until: inSeconds(600) },
        traffic: {
          ...inProduction.traffic,
          actual: { stable: 50, canary: 50, additional: [] },
        },
      }),
    });

    expect(sentence()).toHaveTextContent(/^Paused at step 11 of 12/);
    expect(sentence()).toHaveTextContent(/50 % of traffic on v2.14.1/);
  });

  it('opens the target that needs attention', async () => {
    await renderTab({ snapshot: twoTargets });

    expect(tabNamed(/Staging/)).toHaveAttribute('aria-selected', 'false');
    expect(tabNamed(/Production/)).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: /Production/ })).toBeVisible();
  });

  it('keeps that target open when another one needs attention later', async () => {
    const { send } = await renderTab({ snapshot: twoTargets });

    await send({
      type: 'changed',
      rollout: anAbortedCanary({ ref: inStaging.ref }),
    });

    expect(tabNamed(/Production/)).toHaveAttribute('aria-selected', 'true');
    expect(sentence()).toHaveTextContent(/^Paused/);
  });

  it('opens another target on a click and writes it into the address', async () => {
    const { search } = await renderTab({
      snapshot: twoTargets,
      search: '?other=kept',
    });

    await userEvent.click(tabNamed(/Staging/));

    expect(sentence()).toHaveTextContent(/^Healthy/);
    expect(search().get('rollout')).toBe(inStaging.id);
    expect(search().get('other')).toBe('kept');
  });

  it('opens the target that the address names', async () => {
    await renderTab({
      snapshot: twoTargets,
      search: `?rollout=${encodeURIComponent(inStaging.id)}`,
    });

    expect(tabNamed(/Staging/)).toHaveAttribute('aria-selected', 'true');
    expect(sentence()).toHaveTextContent(/^Healthy/);
  });

  it('says so when the address names a target that is not there', async () => {
    await renderTab({
      snapshot: twoTargets,
      search: '?rollout=prod-eu-1/checkout/argo-rollouts/Rollout/gone',
    });

    expect(
      screen.getByText(/which is not there, or not any more/),
    ).toHaveTextContent('gone');
    expect(tabNamed(/Production/)).toHaveAttribute('aria-selected', 'true');
  });

  it('opens what is left when the open target is removed', async () => {
    const { send } = await renderTab({ snapshot: twoTargets });

    await send({ type: 'removed', rolloutId: inProduction.id });

    expect(screen.getAllByRole('tab')).toHaveLength(1);
    expect(sentence()).toHaveTextContent(/^Healthy/);
  });

  it('tells a blue-green update in its own words', async () => {
    await renderTab({
      snapshot: aSnapshot({ rollouts: [aPausedBlueGreen()] }),
    });

    expect(screen.getAllByText('Blue-green')[0]).toBeVisible();
    expect(sentence()).toHaveTextContent(/before the switch/);
  });

  it('says after an abort what happened, where it stands and what to do', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [anAbortedCanary()] }) });

    expect(sentence()).toHaveTextContent(/^Aborted 16 min ago at step 6 of 9/);
    const abort = screen.getByRole('region', { name: 'The abort' });
    expect(abort).toHaveTextContent(
      'success-rate failed in 2 of 5 measurements.',
    );
    expect(abort).toHaveTextContent('RolloutAborted: Rollout aborted update');
    expect(abort).toHaveTextContent('No user is on v5.8.2.');
    expect(abort).toHaveTextContent('Retry: v5.8.2 again from step 1.');
  });

  it('says what could not be read', async () => {
    const gap = 'The weights of the router could not be read.';
    await renderTab({
      snapshot: aSnapshot({ rollouts: [aPausedCanary({ gaps: [gap] })] }),
    });

    expect(screen.getByText(gap)).toBeVisible();
  });

  it('renders on the dark theme', async () => {
    await renderTab({
      snapshot: aSnapshot({ rollouts: [inProduction] }),
      theme: darkTheme,
    });

    expect(sentence()).toHaveTextContent(/^Paused at step 8 of 12/);
    expect(screen.getByRole('button', { name: 'Promote' })).toBeVisible();
  });

  it('can be used by keyboard alone: places, actions, a dialog, and back', async () => {
    const user = userEvent.setup();
    await renderTab({ snapshot: twoTargets });

    await user.tab();
    expect(tabNamed(/Production/)).toHaveFocus();
    await user.keyboard('{Home}');
    expect(tabNamed(/Staging/)).toHaveFocus();
    expect(sentence()).toHaveTextContent(/^Healthy/);
    await user.keyboard('{ArrowRight}');
    expect(sentence()).toHaveTextContent(/^Paused/);

    await user.tab();
    expect(screen.getByRole('button', { name: 'Promote' })).toHaveFocus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('button', { name: 'Promote' })).toHaveFocus();

    await user.tab();
    expect(screen.getByRole('button', { name: 'Abort' })).toHaveFocus();
    await user.tab();
    expect(
      screen.getByRole('button', { name: 'More actions on checkout' }),
    ).toHaveFocus();
  });

  it('says of a version that nothing followed yet what there is', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [aRollout()] }) });

    expect(screen.getByText('This rollout has no steps.')).toBeVisible();
    expect(
      screen.getByText('No analysis has run for this version.'),
    ).toBeVisible();
  });

  it('keeps the rest of the page when one panel fails', async () => {
    const logged = jest.spyOn(console, 'error').mockReturnValue();
    const broken = aPausedCanary({
      traffic: { ...inProduction.traffic, services: undefined as never },
    });
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [broken] }),
    });

    expect(screen.getByText('The traffic cannot be shown.')).toBeVisible();
    expect(sentence()).toHaveTextContent(/^Paused at step 8 of 12/);

    await send({ type: 'changed', rollout: inProduction });

    expect(
      screen.queryByText('The traffic cannot be shown.'),
    ).not.toBeInTheDocument();
    logged.mockRestore();
  });
});
