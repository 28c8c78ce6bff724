import { screen } from '@testing-library/react';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import {
  anAbortedCanary,
  aPausedCanary,
  aRollout,
  aSwitchedBlueGreen,
} from '../../testUtils';
import { TrafficPanel } from './TrafficPanel';

function rows(): Record<string, string | null> {
  return Object.fromEntries(
    screen
      .getAllByRole('term')
      .map(term => [
        term.textContent,
        term.nextElementSibling?.nextElementSibling?.textContent ?? null,
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

  it('shows experiments between the two versions', () => {
    const split = {
      stable: 70,
      canary: 20,
      additional: [{ name: 'baseline', weight: 10 }],
    };
    renderInTheme(
      <TrafficPanel rollout={withTraffic({ asked: split, actual: split })} />,
      theme,
    );

    expect(rows()).toMatchObject({ 'Asked for': '70 / 10 / 20\u202f%' });
    expect(screen.getByText('baseline')).toBeInTheDocument();
  });

  it('puts rules for single requests in words', () => {
    renderInTheme(<TrafficPanel rollout={aPausedCanary()} />, theme);

    const rules = screen.getAllByRole('listitem').map(rule => rule.textContent);
    expect(rules).toEqual([
      'Requests with x-canary: always go to the canary, whatever the weight.',
      '10\u202f% of the requests of route mirror-get are copied to the canary; its answers are dropped.',
    ]);
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
          traffic: { max: 100, asked: split, actual: split, source: 'service' },
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
