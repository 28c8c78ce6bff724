import {
  aCluster,
  aPausedCanary,
  aRollout,
  aSnapshot,
  builderNow,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { button } from '../__testUtils__/decideOn';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import { renderTab } from '../__testUtils__/renderTab';

const paused = aPausedCanary();

describe('actions that are off', () => {
  beforeEach(() => fakeTheDate(builderNow));
  afterEach(() => jest.useRealTimers());

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

    await userEvent.click(button(/^More actions on /));
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
