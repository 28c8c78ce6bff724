import {
  anActionPlan,
  anActionRecord,
  aPausedCanary,
  aSnapshot,
  builderNow,
  FakeRolloutsApi,
  inSeconds,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { button, decideOn, dialog, noDialog } from '../__testUtils__/decideOn';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab, viewerRef } from '../__testUtils__/renderTab';

const paused = aPausedCanary();
const own = { actor: viewerRef };

describe('the dialog of an action', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => jest.useRealTimers());

  it('shows the command and the exact request', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [paused] }) });

    await userEvent.click(button('Promote'));
    const opened = within(await dialog());
    await userEvent.click(
      await opened.findByText('What is sent: 1 request to prod-eu-1'),
    );

    expect(
      opened.getByText('kubectl argo rollouts promote checkout -n checkout'),
    ).toBeVisible();
    const request = opened.getByText(/^PATCH \/apis\/argoproj.io/);
    expect(request).toHaveTextContent(
      'Content-Type: application/merge-patch+json',
    );
    expect(request).toHaveTextContent('"pauseConditions": null');
  });

  it('shows several requests in their order, and the one that may follow', async () => {
    const api = new FakeRolloutsApi();
    const path = '/apis/argoproj.io/v1alpha1/namespaces/checkout';
    api.plan = anActionPlan({
      steps: [
        {
          kind: 'kubernetes',
          method: 'PATCH',
          path: `${path}/rollouts/checkout`,
          contentType: 'application/merge-patch+json',
          body: { spec: { paused: false } },
        },
        {
          kind: 'kubernetes',
          method: 'DELETE',
          path: `${path}/experiments/compare`,
          contentType: 'application/json',
          body: { preconditions: { uid: 'uid-compare' } },
        },
      ],
      nudge: {
        kind: 'kubernetes',
        method: 'PATCH',
        path: `${path}/rollouts/checkout`,
        contentType: 'application/merge-patch+json',
        body: { metadata: { annotations: { touched: '1' } } },
      },
    });
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [paused] }) });

    await userEvent.click(button('Promote'));
    const opened = within(await dialog());
    await userEvent.click(
      await opened.findByText('What is sent: 2 requests to prod-eu-1'),
    );

    expect(
      opened
        .getAllByText(/^(PATCH|DELETE) /)
        .map(({ textContent }) => textContent?.split('\n')[0]),
    ).toEqual([
      `PATCH ${path}/rollouts/checkout`,
      `DELETE ${path}/experiments/compare`,
      `PATCH ${path}/rollouts/checkout`,
    ]);
    expect(opened.getByText(/^DELETE/, { selector: 'pre' })).toHaveTextContent(
      '"uid": "uid-compare"',
    );
    for (const name of [
      'Copy request 1',
      'Copy request 2',
      'Copy the request that wakes the controller',
    ]) {
      expect(opened.getByRole('button', { name })).toBeVisible();
    }
  });

  it('copies the request', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await renderTab({ snapshot: aSnapshot({ rollouts: [paused] }) });

    await user.click(button('Promote'));
    const opened = within(await dialog());
    await user.click(
      await opened.findByText('What is sent: 1 request to prod-eu-1'),
    );
    await user.click(opened.getByRole('button', { name: 'Copy the request' }));

    expect(write).toHaveBeenCalledWith(
      expect.stringMatching(
        /^PATCH \/apis\/argoproj\.io.*\nContent-Type: application\/merge-patch\+json\n\n\{/,
      ),
    );
    expect(opened.getByText('Copied')).toBeVisible();
  });

  it('warns as a careful colleague would', async () => {
    const api = new FakeRolloutsApi();
    api.plan = anActionPlan({ warnings: ['GitOps will revert this.'] });
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [paused] }) });

    await userEvent.click(button('Promote'));

    expect(await screen.findByText('GitOps will revert this.')).toBeVisible();
  });

  it('says when the state has changed already, and looks again', async () => {
    const api = new FakeRolloutsApi();
    api.plan = {
      outcome: 'refusal',
      code: 'state-changed',
      reason: 'It is at step 9 now.',
    };
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [paused] }) });

    await userEvent.click(button('Promote'));
    const opened = within(await dialog());
    expect(await opened.findByText(/It is at step 9 now./)).toBeVisible();
    expect(
      opened.queryByRole('button', { name: 'Promote' }),
    ).not.toBeInTheDocument();

    api.plan = anActionPlan();
    await userEvent.click(opened.getByRole('button', { name: 'Look again' }));

    expect(
      await opened.findByRole('button', { name: 'Promote' }),
    ).toBeEnabled();
  });

  it('does not send a plan that has gone stale', async () => {
    const { api, send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });
    await userEvent.click(button('Promote'));
    const opened = within(await dialog());
    const verb = opened.getByRole('button', { name: 'Promote' });
    await waitFor(() => expect(verb).toBeEnabled());

    const moved = aPausedCanary({
      currentStepIndex: 10,
      waitingFor: { kind: 'time', until: inSeconds(600) },
      observation: { ...paused.observation, stepIndex: 10 },
    });
    await send({ type: 'changed', rollout: moved });

    expect(
      opened.getByText('The rollout has moved since you opened this.'),
    ).toBeVisible();
    expect(verb).toBeDisabled();

    await userEvent.click(opened.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(verb).toBeEnabled());
    await userEvent.click(verb);

    await noDialog();
    expect(api.requests[0].request.observed.stepIndex).toBe(10);
  });

  it('stays open and does not guess when no answer came', async () => {
    const api = new FakeRolloutsApi();
    api.record = new Error('Failed to fetch');
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [paused] }) });

    await decideOn('Promote');

    const opened = within(await dialog());
    expect(
      await opened.findByText('No answer that tells what became of it.'),
    ).toBeVisible();
  });

  it('says when the portal does not allow it', async () => {
    const api = new FakeRolloutsApi();
    api.record = Object.assign(new Error('Forbidden'), { statusCode: 403 });
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [paused] }) });

    await decideOn('Promote');

    expect(
      await screen.findByText('The portal does not let you do this.'),
    ).toBeVisible();
  });

  it('sends once, however often it is clicked', async () => {
    const api = new FakeRolloutsApi();
    let answer: (record: ReturnType<typeof anActionRecord>) => void = () => {};
    api.record = new Promise(resolve => {
      answer = resolve;
    });
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [paused] }) });

    await decideOn('Promote');
    const sending = await screen.findByRole('button', { name: 'Sending' });
    expect(sending).toBeDisabled();
    answer(anActionRecord(own));

    await noDialog();
    expect(api.requests).toHaveLength(1);
  });

  it('has the focus on the reason, closes on Escape and gives the focus back', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [paused] }) });

    await userEvent.click(button('Abort'));
    await dialog();
    expect(
      screen.getByRole('textbox', { name: 'Reason (optional)' }),
    ).toHaveFocus();
    await userEvent.keyboard('{Escape}');

    await noDialog();
    expect(button('Abort')).toHaveFocus();
  });

  it('gives the focus back to the menu that it was opened from', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [paused] }) });

    await userEvent.click(button(/^More actions on /));
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Promote fully' }),
    );
    const opened = within(await dialog());
    await userEvent.click(opened.getByRole('button', { name: 'Cancel' }));

    await noDialog();
    expect(button(/^More actions on /)).toHaveFocus();
  });

  it('takes Enter in the reason for a new line, and sends with Ctrl and Enter', async () => {
    const { api } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });
    await userEvent.click(button('Promote'));
    const opened = within(await dialog());
    await waitFor(() =>
      expect(opened.getByRole('button', { name: 'Promote' })).toBeEnabled(),
    );

    await userEvent.keyboard('one{Enter}two{Control>}{Enter}{/Control}');

    await noDialog();
    expect(api.requests[0].request.reason).toBe('one\ntwo');
  });
});
