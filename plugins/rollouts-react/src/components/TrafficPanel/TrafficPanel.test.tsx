import { screen, within } from '@testing-library/react';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import {
  anAbortedCanary,
  aPausedCanary,
  aRevision,
  aRollout,
  aSwitchedBlueGreen,
  someSteps,
} from '../../testUtils';
import { TrafficPanel } from './TrafficPanel';

function rows(): Record<string, string | null> {
  return Object.fromEntries(
    screen
      .getAllByRole('term')
      .filter(term => !term.closest('[aria-label=Services]'))
      .map(term => [
        term.textContent,
        term.nextElementSibling?.nextElementSibling?.textContent ?? null,
      ]),
  );
}

function services(): Record<string, string | null> {
  const list = screen.getByLabelText('Services');
  return Object.fromEntries(
    within(list)
      .getAllByRole('term')
      .map(term => [
        term.textContent,
        term.nextElementSibling?.lastElementChild?.textContent ?? null,
      ]),
  );
}

function withTraffic(traffic: Partial<Rollout['traffic']>): Rollout {
  return aPausedCanary({ traffic: { ...aPausedCanary().traffic, ...traffic } });
}

describe.each<ThemeName>(['light', 'dark'])('TrafficPanel, %s', theme => {
  stopTheClock();

  it('puts what is in force beside what is asked for', () => {
    renderInTheme(
      <TrafficPanel
        rollout={withTraffic({
          actual: { stable: 95, canary: 5, additional: [] },
        })}
      />,
      theme,
    );

    expect(rows()).toEqual({
      'Asked for': '80 / 20\u202f%',
      'In router': '95 / 5\u202f%',
    });
    expect(
      screen.getByText('The router has not been given what is asked for yet.'),
    ).toBeInTheDocument();
    expect(screen.getByText('v2.14.0 stable')).toBeInTheDocument();
    expect(screen.getByText('v2.14.1 canary')).toBeInTheDocument();
  });

  it('explains a share that follows the number of pods', () => {
    renderInTheme(
      <TrafficPanel
        rollout={withTraffic({
          source: 'replicas',
          router: undefined,
          actual: { stable: 67, canary: 33, additional: [] },
        })}
      />,
      theme,
    );

    expect(rows()).toMatchObject({ 'By replicas': '67 / 33\u202f%' });
    expect(screen.getByText(/follows the number of pods/)).toBeInTheDocument();
  });

  it('says so when it cannot be told what is in force', () => {
    renderInTheme(
      <TrafficPanel rollout={withTraffic({ actual: undefined })} />,
      theme,
    );

    expect(screen.getByText('cannot be told')).toBeInTheDocument();
  });

  it('counts in percent, whatever the weights add up to', () => {
    const split = { stable: 995, canary: 5, additional: [] };
    renderInTheme(
      <TrafficPanel
        rollout={withTraffic({ max: 1000, asked: split, actual: split })}
      />,
      theme,
    );

    expect(rows()).toMatchObject({ 'Asked for': '99.5 / 0.5\u202f%' });
  });

  it('shows experiments behind the two versions, as the bar does', () => {
    const split = {
      stable: 70,
      canary: 20,
      additional: [{ name: 'baseline', weight: 10 }],
    };
    renderInTheme(
      <TrafficPanel rollout={withTraffic({ asked: split, actual: split })} />,
      theme,
    );

    expect(rows()).toMatchObject({ 'Asked for': '70 / 20 / 10\u202f%' });
    expect(
      screen.getByText('baseline 10\u202f%', { normalizer: text => text }),
    ).toBeInTheDocument();
  });

  it('puts rules for single requests in words', () => {
    renderInTheme(<TrafficPanel rollout={aPausedCanary()} />, theme);

    const rules = screen.getAllByRole('listitem').map(rule => rule.textContent);
    expect(rules).toEqual([
      'Requests whose header x-canary is always go to v2.14.1, whatever the weight.',
      '10\u202f% of GET /api requests are copied to v2.14.1; its answers are dropped.',
    ]);
  });

  it('names the route of a mirror whose requests are not told', () => {
    renderInTheme(
      <TrafficPanel
        rollout={aPausedCanary({
          steps: someSteps(1, [
            { kind: 'mirrorRoute', name: 'mirror-get', percentage: 35 },
            { kind: 'pause' },
          ]),
        })}
      />,
      theme,
    );

    expect(screen.getByRole('listitem')).toHaveTextContent(
      '35 % of the requests of route mirror-get are copied to v2.14.1; its answers are dropped.',
    );
  });

  it('says to which version each Service leads', () => {
    renderInTheme(<TrafficPanel rollout={aPausedCanary()} />, theme);

    expect(services()).toEqual({
      'Stable checkout-stable': 'v2.14.0',
      'Canary checkout-canary': 'v2.14.1',
    });
  });

  it('knows that both Services lead to one version when nothing is under way', () => {
    renderInTheme(
      <TrafficPanel
        rollout={aRollout({
          revisions: [aRevision()],
          traffic: aPausedCanary().traffic,
        })}
      />,
      theme,
    );

    expect(services()).toEqual({
      'Stable checkout-stable': 'v2.14.0',
      'Canary checkout-canary': 'v2.14.0',
    });
  });

  it('does not guess the version behind a Service', () => {
    renderInTheme(
      <TrafficPanel rollout={aPausedCanary({ revisions: [] })} />,
      theme,
    );

    expect(services()).toMatchObject({
      'Canary checkout-canary': 'no version',
    });
  });

  it.each([
    [true, 'Verified: the router was seen to do as it was told.'],
    [false, 'Not verified: the router was told, but not yet seen to do so.'],
  ])('says whether the weights were verified: %p', (isVerified, words) => {
    renderInTheme(
      <TrafficPanel rollout={withTraffic({ isVerified })} />,
      theme,
    );

    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('says nothing of that where nobody looks', () => {
    renderInTheme(<TrafficPanel rollout={aPausedCanary()} />, theme);

    expect(screen.queryByText(/erified/)).not.toBeInTheDocument();
  });

  it('has one number and one colour when there is one version', () => {
    renderInTheme(<TrafficPanel rollout={aRollout()} />, theme);

    expect(rows()).toEqual({
      'Asked for': '100\u202f%',
      'In router': '100\u202f%',
    });
    expect(screen.queryByText(/canary/)).not.toBeInTheDocument();
  });

  it('keeps the versions of a blue-green update apart while both have pods', () => {
    renderInTheme(<TrafficPanel rollout={aSwitchedBlueGreen()} />, theme);

    expect(rows()).toMatchObject({ 'By service': '0 / 100\u202f%' });
    expect(screen.getByText('v3.2.0 new')).toBeInTheDocument();
  });

  it('has everybody on the new version when an engine counts them as stable', () => {
    const split = { stable: 100, canary: 0, additional: [] };
    const { container } = renderInTheme(
      <TrafficPanel
        rollout={aSwitchedBlueGreen({
          traffic: {
            max: 100,
            asked: split,
            actual: split,
            source: 'service',
            services: [],
          },
        })}
      />,
      theme,
    );

    expect(rows()).toEqual({
      'Asked for': '0 / 100\u202f%',
      'By service': '0 / 100\u202f%',
    });
    expect(screen.getByText('v3.2.0 new')).toBeInTheDocument();
    expect(container.querySelector('[data-share=stable]')).toBeNull();
  });

  it('does not blame the number of pods for pods that are not ready yet', () => {
    renderInTheme(
      <TrafficPanel
        rollout={aPausedCanary({
          phase: 'Degraded',
          waitingFor: { kind: 'pods', ready: 0, desired: 2 },
          traffic: {
            max: 100,
            asked: { stable: 80, canary: 20, additional: [] },
            actual: { stable: 100, canary: 0, additional: [] },
            source: 'replicas',
            services: [],
          },
        })}
      />,
      theme,
    );

    expect(
      screen.getByText(
        'Without a traffic router the share follows the pods that are ready.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/only come near/)).not.toBeInTheDocument();
  });

  it('does not explain colours that do not occur', () => {
    renderInTheme(<TrafficPanel rollout={anAbortedCanary()} />, theme);

    expect(screen.getByText('v5.8.1 stable')).toBeInTheDocument();
    expect(screen.queryByText('v5.8.2 canary')).not.toBeInTheDocument();
  });
});
