import {
  aCluster,
  anAbortedCanary,
  anActionPlan,
  anActionRecord,
  aPausedCanary,
  aRollout,
  aSnapshot,
  builderNow,
  FakeRolloutsApi,
  inSeconds,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab, viewerRef } from '../__testUtils__/renderTab';

const paused = aPausedCanary();
const own = { actor: viewerRef };

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const dialog = () => screen.findByRole('dialog');
const noDialog = () =>
  waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

/** Opens the dialog of an action and sends it off. */
async function decideOn(verb: string) {
  await userEvent.click(button(verb));
  const opened = within(await dialog());
  const send = opened.getByRole('button', { name: verb });
  await waitFor(() => expect(send).toBeEnabled());
  await userEvent.click(send);
}

describe('the actions on a rollout', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => jest.useRealTimers());

  it('names what the next one would start', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [paused] }) });

    expect(
      screen.getByText(
        'Promote goes on with step 9: experiment baseline-compare, 15 min.',
      ),
    ).toBeVisible();
  });

  it('lets the owner promote, with what will happen and why it is done', async () => {
    const { api } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await userEvent.click(button('Promote'));
    const opened = within(
      await screen.findByRole('dialog', {
        name: 'Promote checkout in prod-eu-1',
      }),
    );
    expect(
      await opened.findByText(
        'Step 9 starts: experiment baseline-compare, 15 min.',
      ),
    ).toBeVisible();
    expect(opened.getByText('Recorded as Jonas Weber')).toBeVisible();
    await userEvent.type(
      opened.getByRole('textbox', { name: 'Reason (optional)' }),
      'Sandbox cards only',
    );
    await userEvent.click(opened.getByRole('button', { name: 'Promote' }));

    await noDialog();
    expect(api.requests).toEqual([
      {
        rolloutId: paused.id,
        request: {
          entityRef: 'component:default/checkout',
          action: 'promote',
          observed: paused.observation,
          reason: 'Sandbox cards only',
        },
      },
    ]);
  });

  it('says "requested" until the effect was seen', async () => {
    const api = new FakeRolloutsApi();
    api.record = anActionRecord(own);
    const { send } = await renderTab({
      api,
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await decideOn('Promote');
    await noDialog();

    const requested = button(/^Requested \d\d:44:29$/);
    expect(requested).toHaveAttribute('aria-disabled', 'true');
    expect(requested).toHaveFocus();
    expect(
      screen.getAllByText('Sent to prod-eu-1, not yet seen by Argo Rollouts.'),
    ).not.toHaveLength(0);
    expect(button('Abort')).not.toHaveAttribute('aria-disabled');

    await send({
      type: 'action',
      record: anActionRecord({
        ...own,
        state: 'effective',
        effectiveAt: builderNow.toISOString(),
      }),
    });

    expect(button('Promote')).toBeVisible();
    expect(
      screen.getAllByRole('status').map(({ textContent }) => textContent),
    ).toContainEqual(
      expect.stringMatching(
        /^Promotion requested \d\d:44:29, took effect \d\d:44:32\.$/,
      ),
    );
  });

  it('names the person when somebody else is acting', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await send({
      type: 'action',
      record: anActionRecord({ actor: 'user:default/mira.lindqvist' }),
    });

    expect(
      screen.getByText(/^Promotion requested by mira.lindqvist/),
    ).toBeVisible();
  });

  it('says that an abort was lost, and that the controller was woken', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await send({
      type: 'action',
      record: anActionRecord({
        ...own,
        action: 'abort',
        acceptedAt: secondsAgo(8),
        nudgedAt: secondsAgo(3),
      }),
    });

    expect(
      screen.getByText(
        'Lost: the flag is set, but Argo Rollouts did not act for 5 s. Touched the object so that the controller looks again.',
        { selector: '[role=status]' },
      ),
    ).toBeVisible();
  });

  it('says why an action was refused, until that is put away', async () => {
    const api = new FakeRolloutsApi();
    api.record = anActionRecord({
      ...own,
      state: 'refused',
      refusal: {
        outcome: 'refusal',
        code: 'state-changed',
        reason: 'You decided at step 8; it is at step 9 now.',
      },
    });
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [paused] }) });

    await decideOn('Promote');

    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      'Not promoted: the rollout has moved. You decided at step 8; it is at step 9 now.',
    );
    expect(notice).toHaveTextContent('Nothing was changed.');

    await userEvent.click(button('Dismiss'));

    expect(notice).not.toBeInTheDocument();
  });

  it('quotes the cluster when a request failed', async () => {
    const api = new FakeRolloutsApi();
    api.record = anActionRecord({
      ...own,
      action: 'abort',
      state: 'failed',
      message: 'PATCH …/status: 500 etcd is slow',
    });
    await renderTab({ api, snapshot: aSnapshot({ rollouts: [paused] }) });

    await decideOn('Abort');

    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Abort failed.');
    expect(notice).toHaveTextContent('500 etcd is slow');
  });

  it('does not take silence for success', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await send({
      type: 'action',
      record: anActionRecord({ ...own, state: 'unconfirmed' }),
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^No effect was seen./,
    );
    expect(button('Promote')).not.toHaveAttribute('aria-disabled');
  });

  it('offers Retry first after an abort', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [anAbortedCanary()] }) });

    expect(button('Retry')).not.toHaveAttribute('aria-disabled');
    expect(screen.getByText('Retry: v5.8.2 again from step 1.')).toBeVisible();
  });

  describe('that are off', () => {
    const viewerOnly = aSnapshot({ rollouts: [paused], allowedActions: [] });

    it('can be reached with the keyboard and say why', async () => {
      const { api } = await renderTab({ snapshot: viewerOnly });
      const promote = button('Promote');

      expect(promote).toHaveAttribute('aria-disabled', 'true');
      expect(promote).toHaveAccessibleDescription(
        'You lack the permission rollouts.promote. The owner is team-checkout.',
      );
      promote.focus();
      expect(promote).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await userEvent.click(promote);

      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
      expect(api.requests).toEqual([]);
    });

    it('say why in a tooltip', async () => {
      await renderTab({ snapshot: viewerOnly });

      await userEvent.hover(button('Abort'));

      expect(await screen.findByRole('tooltip')).toHaveTextContent(
        'You lack the permission rollouts.abort. The owner is team-checkout.',
      );
    });

    it('say in the menu what is in the way', async () => {
      const { api } = await renderTab({
        snapshot: aSnapshot({
          rollouts: [paused],
          allowedActions: ['promote', 'abort', 'retry'],
        }),
      });

      await userEvent.click(button('More actions'));
      const fully = screen.getByRole('menuitem', { name: 'Promote fully' });
      const retry = screen.getByRole('menuitem', { name: 'Retry' });

      expect(fully).toHaveAccessibleDescription(
        /^You lack the permission rollouts.promote.full./,
      );
      expect(retry).toHaveAccessibleDescription('Only after an abort.');
      expect(fully).toHaveFocus();
      await userEvent.keyboard('{ArrowDown}');
      expect(retry).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
      expect(api.requests).toEqual([]);
    });

    it('are so for everybody while the cluster does not answer', async () => {
      await renderTab({
        snapshot: aSnapshot({
          rollouts: [paused],
          clusters: [aCluster({ isReachable: false, message: 'TLS timeout' })],
        }),
      });

      for (const name of ['Promote', 'Abort']) {
        expect(button(name)).toHaveAccessibleDescription(
          'prod-eu-1 does not answer, so nothing could be checked.',
        );
      }
    });

    it('come on as soon as the right is given', async () => {
      const { send } = await renderTab({ snapshot: viewerOnly });

      await send({ type: 'allowed-actions', allowedActions: ['promote'] });

      expect(button('Promote')).not.toHaveAttribute('aria-disabled');
      expect(button('Abort')).toHaveAttribute('aria-disabled', 'true');
    });

    it('give the reason of the engine when nothing is being rolled out', async () => {
      const reason = 'Nothing is being rolled out.';
      await renderTab({
        snapshot: aSnapshot({
          rollouts: [
            aRollout({
              actions: [
                {
                  kind: 'promote',
                  isAvailable: false,
                  code: 'not-applicable',
                  reason,
                },
              ],
            }),
          ],
        }),
      });

      expect(button('Promote')).toHaveAccessibleDescription(reason);
    });
  });

  describe('in the dialog', () => {
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

    it('copies the request', async () => {
      const user = userEvent.setup();
      const write = jest.spyOn(navigator.clipboard, 'writeText');
      await renderTab({ snapshot: aSnapshot({ rollouts: [paused] }) });

      await user.click(button('Promote'));
      const opened = within(await dialog());
      await user.click(
        await opened.findByText('What is sent: 1 request to prod-eu-1'),
      );
      await user.click(
        opened.getByRole('button', { name: 'Copy the request' }),
      );

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
      let answer: (
        record: ReturnType<typeof anActionRecord>,
      ) => void = () => {};
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

      await userEvent.click(button('More actions'));
      await userEvent.click(
        screen.getByRole('menuitem', { name: 'Promote fully' }),
      );
      const opened = within(await dialog());
      await userEvent.click(opened.getByRole('button', { name: 'Cancel' }));

      await noDialog();
      expect(button('More actions')).toHaveFocus();
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
});
