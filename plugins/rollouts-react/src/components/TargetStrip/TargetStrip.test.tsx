import { useState } from 'react';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import {
  aCluster,
  aPausedBlueGreen,
  aPausedCanary,
  aRollout,
  inSeconds,
  secondsAgo,
} from '../../testUtils';
import { targetPanelId, TargetStrip, targetTabId } from './TargetStrip';

const staging = aRollout({ ref: { cluster: 'stg-eu-1' } });
const paused = aPausedCanary();
const timed = aPausedCanary({
  ref: { cluster: 'prod-us-1' },
  waitingFor: { kind: 'time', until: inSeconds(204) },
});
const clusters = [
  aCluster({ name: 'stg-eu-1', environment: 'Staging', tier: 1 }),
  aCluster(),
  aCluster({ name: 'prod-us-1' }),
];

function Strip({ rollouts, openId }: { rollouts: Rollout[]; openId?: string }) {
  const [selectedId, onSelect] = useState(openId);
  return (
    <>
      <TargetStrip
        rollouts={rollouts}
        clusters={clusters}
        selectedId={selectedId}
        onSelect={onSelect}
        owner="team-checkout"
      />
      {selectedId && (
        <div
          role="tabpanel"
          id={targetPanelId(selectedId)}
          aria-labelledby={targetTabId(selectedId)}
        />
      )}
    </>
  );
}

describe.each<ThemeName>(['light', 'dark'])('TargetStrip, %s', theme => {
  stopTheClock();
  const user = () =>
    userEvent.setup({ advanceTimers: ms => jest.advanceTimersByTime(ms) });

  function show(rollouts = [staging, paused, timed], openId = paused.id) {
    renderInTheme(<Strip rollouts={rollouts} openId={openId} />, theme);
    return screen.getAllByRole('tab');
  }

  it('says of every target where, what, how far and what it waits for', () => {
    const texts = show().map(tab => tab.textContent);

    expect(texts[0]).toMatch(/^Stagingstg-eu-1 · checkoutHealthyv2.14.0/);
    expect(texts[1]).toMatch(/^Productionprod-eu-1 · checkoutPaused/);
    expect(texts[1]).toContain('v2.14.0 → v2.14.1');
    expect(texts[1]).toContain('Waits for team-checkout to promote, 12 min');
    expect(texts[1]).toContain('20\u202f% on v2.14.1');
    expect(texts[2]).toContain('Timed pause, goes on in 3:24');
  });

  it('ties the open tab to its panel', () => {
    const [, open] = show();

    expect(open).toHaveAttribute('aria-selected', 'true');
    const panel = screen.getByRole('tabpanel', { name: /prod-eu-1/ });
    expect(open.getAttribute('aria-controls')).toBe(panel.id);
  });

  it('opens another target by a click', async () => {
    const [first] = show();

    await user().click(first);

    expect(first).toHaveAttribute('aria-selected', 'true');
    expect(
      screen.getByRole('tabpanel', { name: /Staging/ }),
    ).toBeInTheDocument();
  });

  it('is one stop for the Tab key, and arrows move along', async () => {
    const [first, second, third] = show();
    const keyboard = user();

    await keyboard.tab();
    expect(second).toHaveFocus();
    await keyboard.keyboard('{ArrowRight}');
    expect(third).toHaveFocus();
    expect(third).toHaveAttribute('aria-selected', 'true');
    await keyboard.keyboard('{ArrowRight}');
    expect(first).toHaveFocus();
    await keyboard.keyboard('{ArrowUp}{Home}{End}{ArrowDown}');
    expect(first).toHaveFocus();
    await keyboard.keyboard('{End}');
    expect(third).toHaveFocus();
    await keyboard.tab();
    expect(third).not.toHaveFocus();
    expect(first).not.toHaveFocus();
  });

  it('can be reached by keyboard when none is open', async () => {
    const [first] = show(undefined, 'gone');

    await user().tab();

    expect(first).toHaveFocus();
  });

  it('adds the name where cluster and namespace do not tell targets apart', () => {
    const [first, second, third] = show(
      [
        aRollout({ ref: { name: 'checkout' } }),
        aRollout({ ref: { name: 'worker' } }),
        timed,
      ],
      timed.id,
    );

    expect(first).toHaveTextContent('prod-eu-1 · checkout · checkout');
    expect(second).toHaveTextContent('prod-eu-1 · checkout · worker');
    expect(third).not.toHaveTextContent('checkout · checkout');
  });

  it('says that a cluster is silent and how old its news are', () => {
    const silent = aCluster({
      isReachable: false,
      lastSeenAt: secondsAgo(560),
      message: 'TLS handshake timeout',
    });

    renderInTheme(
      <TargetStrip
        rollouts={[paused]}
        clusters={[silent]}
        onSelect={() => {}}
      />,
      theme,
    );

    const tab = screen.getByRole('tab');
    expect(tab).toHaveTextContent('Unknown');
    expect(tab).toHaveTextContent('v2.14.1, 9 min ago');
    act(() => {
      jest.advanceTimersByTime(41_000);
    });
    expect(tab).toHaveTextContent('v2.14.1, 10 min ago');
    expect(tab).toHaveTextContent(
      'Cluster not reachable: TLS handshake timeout',
    );
  });

  it('calls a new version without users a preview', () => {
    const rollout = aPausedBlueGreen();

    expect(show([rollout], rollout.id)[0]).toHaveTextContent('preview v3.2.0');
  });

  it('calls a target by its cluster when there is no environment', () => {
    renderInTheme(
      <TargetStrip
        rollouts={[paused]}
        clusters={[aCluster({ environment: undefined, title: 'Frankfurt' })]}
        onSelect={() => {}}
      />,
      theme,
    );

    expect(screen.getByRole('tab')).toHaveTextContent(/^Frankfurt/);
  });
});
