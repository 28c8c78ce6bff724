import {
  ActionAvailability,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  anActionPlan,
  anActionRecord,
  anExperiment,
  aPausedCanary,
  aSnapshot,
  aSwitchedBlueGreen,
  builderNow,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab, viewerRef } from '../__testUtils__/renderTab';

const oldHash = '67fc9fc85c';
const rollBack: ActionAvailability = {
  kind: 'rollBack',
  target: oldHash,
  isAvailable: true,
  hint: 'to v2.13.9, step by step',
};
const others = aPausedCanary().actions;

function aRollout(...actions: ActionAvailability[]): Rollout {
  return aPausedCanary({ actions: [...others, ...actions] });
}

const revisions = () =>
  within(screen.getByRole('region', { name: 'Revisions' }));
const rollBackButton = () =>
  revisions().getByRole('button', { name: 'Roll back to v2.13.9' });

describe('an action on a part of the rollout', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => jest.useRealTimers());

  it('stands where the part is, and says in the dialog what it is on', async () => {
    const api = new FakeRolloutsApi();
    api.plan = anActionPlan({ action: 'rollBack', target: oldHash });
    api.record = anActionRecord({
      actor: viewerRef,
      action: 'rollBack',
      target: oldHash,
    });
    const rollout = aRollout(rollBack);
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [rollout] }) });

    await userEvent.click(rollBackButton());
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Roll back checkout to v2.13.9 in prod-eu-1',
      }),
    );
    const send = dialog.getByRole('button', { name: 'Roll back' });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );

    const requested = revisions().getByRole('button', {
      name: /^Requested \d\d:44:29: Roll back to v2.13.9$/,
    });
    await waitFor(() => expect(requested).toHaveFocus());
    expect(requested).toHaveAccessibleDescription(
      'Sent to prod-eu-1, not yet seen by Argo Rollouts.',
    );
    expect(
      screen.getAllByRole('status').map(({ textContent }) => textContent),
    ).toContainEqual(
      expect.stringMatching(
        /^Roll back requested \d\d:44:29\. Sent to prod-eu-1/,
      ),
    );
    const asked = {
      entityRef: 'component:default/checkout',
      action: 'rollBack',
      target: oldHash,
      observed: rollout.observation,
    };
    expect(api.plans).toEqual([{ rolloutId: rollout.id, request: asked }]);
    expect(api.requests).toEqual([{ rolloutId: rollout.id, request: asked }]);
  });

  it('gives the focus to the bar when its own button has gone meanwhile', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [aRollout(rollBack)] }),
    });
    await userEvent.click(rollBackButton());
    await screen.findByRole('dialog');

    await send({ type: 'changed', rollout: aRollout() });
    await userEvent.keyboard('{Escape}');

    await waitFor(() =>
      expect(screen.getByRole('group', { name: 'Actions' })).toHaveFocus(),
    );
  });

  it('is not there where it does not apply, nor where the engine has none', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aRollout(rollBack, {
            kind: 'rollBack',
            target: '7476488bb6',
            isAvailable: false,
            code: 'not-applicable',
            reason: 'It is the stable version.',
          }),
        ],
      }),
    });

    expect(revisions().getAllByRole('button', { name: /Roll back/ })).toEqual([
      rollBackButton(),
    ]);
  });

  it('says why it is off when something else is in the way', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aRollout({
            kind: 'rollBack',
            target: oldHash,
            isAvailable: false,
            code: 'unsupported',
            reason: 'The template is in a workload of a kind not known here.',
          }),
        ],
      }),
    });

    expect(rollBackButton()).toHaveAttribute('aria-disabled', 'true');
    expect(rollBackButton()).toHaveAccessibleDescription(
      'The template is in a workload of a kind not known here.',
    );
  });

  it('names the right that is missing', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [aRollout(rollBack)],
        allowedActions: ['promote'],
      }),
    });

    expect(rollBackButton()).toHaveAccessibleDescription(
      'You lack the permission rollouts.undo. The owner is team-checkout.',
    );
  });

  it('stands beside the run and the experiment that it ends', async () => {
    const experiment = anExperiment();
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aPausedCanary({
            experiments: [experiment],
            actions: [
              ...others,
              {
                kind: 'terminateRun',
                target: 'slo-burn-47',
                isAvailable: true,
                hint: 'counts as successful',
              },
              {
                kind: 'terminateExperiment',
                target: experiment.name,
                isAvailable: true,
                hint: 'the update goes on',
              },
            ],
          }),
        ],
      }),
    });

    const inRegion = (name: string) =>
      within(screen.getByRole('region', { name })).getByRole('button', {
        name: /^(Terminate|Retry)/,
      });
    expect(inRegion('Analysis')).toHaveAccessibleName(
      'Terminate analysis run slo-burn-47',
    );
    expect(inRegion('Experiments')).toHaveAccessibleName(
      `Terminate experiment ${experiment.name}`,
    );
    await userEvent.click(inRegion('Experiments'));
    expect(
      await screen.findByRole('dialog', {
        name: `Terminate experiment ${experiment.name} in prod-eu-1`,
      }),
    ).toBeVisible();
  });

  it('is the main button, spelled out, as long as the old pods are kept', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aSwitchedBlueGreen({
            actions: [{ ...rollBack, hint: 'switches back at once' }],
          }),
        ],
      }),
    });

    const bar = within(screen.getByRole('group', { name: 'Actions' }));
    expect(
      bar.getByRole('button', { name: 'Roll back to v3.1.4' }),
    ).toHaveTextContent('Roll back to v3.1.4');
    expect(screen.getByText('Roll back switches back at once.')).toBeVisible();
  });
});
