import {
  anAbortedCanary,
  anActionRecord,
  aPausedCanary,
  aSnapshot,
  builderNow,
  FakeRolloutsApi,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { button, decideOn, noDialog } from '../__testUtils__/decideOn';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab, viewerRef } from '../__testUtils__/renderTab';

const paused = aPausedCanary();
const own = { actor: viewerRef };

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

  it.each([
    [
      'somebody else',
      'user:default/mira.lindqvist',
      /^Promotion requested by mira.lindqvist, through an agent, \d/,
    ],
    [
      'the user',
      viewerRef,
      /^Promotion requested by you, through an agent, \d/,
    ],
  ])('says that %s had an agent do it', async (_, actor, words) => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await send({
      type: 'action',
      record: anActionRecord({ actor, via: 'agent' }),
    });

    expect(
      screen.getAllByRole('status').map(({ textContent }) => textContent),
    ).toContainEqual(expect.stringMatching(words));
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
        'Lost: prod-eu-1 took the request, but Argo Rollouts did not act for 5 s. Touched the object so that the controller looks again.',
        { selector: '[role=status]' },
      ),
    ).toBeVisible();
  });

  it('says that it was lost at first when it took effect after all', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await send({
      type: 'action',
      record: anActionRecord({
        ...own,
        action: 'abort',
        state: 'effective',
        nudgedAt: secondsAgo(2),
        effectiveAt: secondsAgo(1),
      }),
    });

    expect(
      screen.getAllByRole('status').map(({ textContent }) => textContent),
    ).toContainEqual(
      expect.stringMatching(
        /took effect \d\d:44:31\. Lost at first: Argo Rollouts acted once the object was touched\.$/,
      ),
    );
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

  it('says when an action was taken back, and why', async () => {
    const { send } = await renderTab({
      snapshot: aSnapshot({ rollouts: [paused] }),
    });

    await send({
      type: 'action',
      record: anActionRecord({
        ...own,
        action: 'pause',
        state: 'undone',
        message: 'Something else set it back 2 s later.',
      }),
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Pause undone. Something else set it back 2 s later.',
    );
  });

  it('offers Resume first when a person paused it', async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aPausedCanary({
            waitingFor: { kind: 'resume' },
            actions: [
              { kind: 'promote', isAvailable: true, hint: 'step 9' },
              {
                kind: 'resume',
                isAvailable: true,
                hint: 'step 8: weight 20 %',
              },
            ],
          }),
        ],
      }),
    });

    expect(button('Resume')).not.toHaveAttribute('aria-disabled');
    expect(
      screen.getByText('Resume goes on with step 8: weight 20 %.'),
    ).toBeVisible();
  });

  it('keeps Promote off and Skip in the menu while an analysis runs', async () => {
    const reason = 'Analysis golden-signals must finish first.';
    const api = new FakeRolloutsApi();
    api.record = anActionRecord({ ...own, action: 'skip' });
    await renderTab({
      api,
      snapshot: aSnapshot({
        rollouts: [
          aPausedCanary({
            phase: 'Progressing',
            waitingFor: { kind: 'analysis', run: 'slo-burn-47' },
            actions: [
              {
                kind: 'promote',
                isAvailable: false,
                code: 'not-applicable',
                reason,
              },
              { kind: 'skip', isAvailable: true, hint: 'ends the analysis' },
              { kind: 'restart', isAvailable: true, hint: '12 pods' },
            ],
          }),
        ],
      }),
    });

    expect(button('Promote')).toHaveAccessibleDescription(reason);
    await userEvent.click(button(/^More actions on /));
    expect(
      screen.getAllByRole('menuitem').map(({ textContent }) => textContent),
    ).toEqual(['SkipEnds the analysis', 'Restart12 pods']);
    expect(screen.getAllByRole('separator')).toHaveLength(1);

    await userEvent.click(screen.getByRole('menuitem', { name: 'Skip' }));
    const opened = within(
      await screen.findByRole('dialog', {
        name: 'Skip the running step of checkout in prod-eu-1',
      }),
    );
    const send = opened.getByRole('button', { name: 'Skip' });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    await noDialog();

    expect(api.requests[0].request).toMatchObject({ action: 'skip' });
    expect(
      screen.getAllByRole('status').map(({ textContent }) => textContent),
    ).toContainEqual(
      expect.stringMatching(/^Skip requested \d\d:44:29\. Sent to prod-eu-1/),
    );
  });

  it('offers Retry first after an abort', async () => {
    await renderTab({ snapshot: aSnapshot({ rollouts: [anAbortedCanary()] }) });

    expect(button('Retry')).not.toHaveAttribute('aria-disabled');
    expect(screen.getByText('Retry: v5.8.2 again from step 1.')).toBeVisible();
  });
});
