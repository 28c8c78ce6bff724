import { act, screen, within } from '@testing-library/react';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import {
  aCluster,
  anAbortedCanary,
  anAnalysisRun,
  aMetric,
  aPausedCanary,
  aRevision,
  aRollout,
  aSwitchedBlueGreen,
  inSeconds,
  secondsAgo,
  someMeasurements,
  someSteps,
  StepSketch,
} from '../../testUtils';
import { StepRail } from './StepRail';

function steps(): HTMLElement[] {
  return within(screen.getByRole('list')).getAllByRole('listitem');
}

function current(): HTMLElement | undefined {
  return steps().find(step => step.getAttribute('aria-current') === 'step');
}

function atStep(sketch: StepSketch, overrides: Partial<Rollout> = {}): Rollout {
  return aPausedCanary({
    currentStepIndex: 0,
    steps: someSteps(0, [sketch, { kind: 'weight', weight: 50 }]),
    ...overrides,
    ref: undefined,
  });
}

describe.each<ThemeName>(['light', 'dark'])('StepRail, %s', theme => {
  stopTheClock();

  function show(rollout: Rollout) {
    return renderInTheme(
      <StepRail rollout={rollout} owner="team-checkout" />,
      theme,
    );
  }

  it('is a list of all steps and the end, each of which can be read out', () => {
    show(aPausedCanary());

    expect(steps()).toHaveLength(13);
    expect(steps()[3]).toHaveTextContent(
      'Step 4 of 12, pause 5 min, done, 0 % of traffic',
    );
    expect(current()).toHaveTextContent(
      'Step 8 of 12, pause until promoted waits for team-checkout, current, for 12 minutes',
    );
    expect(steps()[12]).toHaveTextContent('End: v2.14.1 is stable, to do');
  });

  it('says since when the current step is on, ticking', () => {
    show(aPausedCanary());
    expect(current()).toHaveTextContent('Now · 12:04');

    act(() => {
      jest.advanceTimersByTime(2000);
    });

    expect(current()).toHaveTextContent('Now · 12:06');
  });

  it('reads out what is left as of now', () => {
    show(atStep({ kind: 'pause', durationSeconds: 60, endsAt: inSeconds(45) }));

    act(() => {
      jest.advanceTimersByTime(5000);
    });

    expect(current()).toHaveTextContent(
      'pause 1 min, current, 40 seconds left',
    );
    expect(current()).toHaveTextContent('0:40 left');
  });

  it('says what is left of a step that ends by itself', () => {
    show(
      atStep({ kind: 'pause', durationSeconds: 600, endsAt: inSeconds(204) }),
    );

    expect(current()).toHaveTextContent('3:24 left');
  });

  it('does not count where nobody knows since when', () => {
    show(atStep({ kind: 'plugin', name: 'tests' }));

    const tag = within(current() as HTMLElement).getByText('Now');
    expect(tag).toBeInTheDocument();
  });

  it('says why the steps of a first version are skipped', () => {
    const version = (revision: number) =>
      aRollout({
        steps: someSteps(0, [
          { kind: 'weight', weight: 20, state: 'skipped' },
          { kind: 'pause', state: 'skipped' },
        ]),
        revisions: [aRevision({ revision })],
      });
    const { rerender } = renderInTheme(
      <StepRail rollout={version(1)} />,
      theme,
    );
    expect(
      screen.getByText(
        'First version: there is none to compare it with, so it goes to everybody without its steps.',
      ),
    ).toBeVisible();

    rerender(<StepRail rollout={{ ...version(1), strategy: 'blueGreen' }} />);
    expect(
      screen.getByText(/^First version: .* without pause and analyses\.$/),
    ).toBeVisible();

    // The steps of a later one were skipped by a person.
    rerender(<StepRail rollout={version(2)} />);
    expect(screen.queryByText(/^First version/)).not.toBeInTheDocument();
  });

  it('does not count in a cluster that is silent', () => {
    renderInTheme(
      <StepRail
        rollout={aPausedCanary()}
        cluster={aCluster({ isReachable: false })}
      />,
      theme,
    );

    expect(current()).toHaveTextContent('Last seen here');
    expect(current()).toHaveTextContent(
      'Step 8 of 12, pause until promoted, current, last seen here, 20',
    );
    expect(screen.queryByText(/to go/)).not.toBeInTheDocument();
  });

  it('says how a plugin that takes the step stands', () => {
    show(
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: undefined,
        currentStepIndex: 0,
        steps: someSteps(0, [
          {
            kind: 'plugin',
            name: 'contract-tests',
            pluginPhase: 'Running',
            message: '3 of 9 suites',
          },
          { kind: 'plugin', name: 'smoke' },
        ]),
      }),
    );

    expect(current()).toHaveTextContent('running: 3 of 9 suites');
  });

  it('writes a number at every change of the height', () => {
    show(aPausedCanary());

    ['5 %', '20 %', '50 %', '100 %'].forEach(label =>
      expect(screen.getAllByText(label).length).toBeGreaterThan(0),
    );
    expect(
      screen.getByText(/Height: traffic asked for on v2.14.1/),
    ).toBeInTheDocument();
  });

  it('says when it began and how long it takes at least', () => {
    show(aPausedCanary());

    expect(
      screen.getByText(/Started .* · 22 min · at least 25 min to go/),
    ).toBeInTheDocument();
  });

  it('draws every kind with a glyph of its own and its number and words', () => {
    const { container } = show(
      aPausedCanary({
        currentStepIndex: 9,
        steps: someSteps(9, [
          { kind: 'weight', weight: 5 },
          { kind: 'pause', durationSeconds: 60 },
          { kind: 'pause' },
          { kind: 'analysis', templates: ['a'] },
          { kind: 'experiment', templates: ['b'] },
          { kind: 'headerRoute', name: 'h', match: 'x' },
          { kind: 'mirrorRoute', name: 'm', percentage: 1 },
          { kind: 'scale', replicas: 1 },
          { kind: 'plugin', name: 'p' },
          { kind: 'unknown', name: 'setFoo', spec: {} },
        ]),
      }),
    );

    const kinds = steps().map(step =>
      step.querySelector('[data-glyph]')?.getAttribute('data-glyph'),
    );
    expect(new Set(kinds).size).toBe(11);
    expect(current()).toHaveTextContent('10 setFoo');
    expect(current()).toHaveTextContent('unknown step kind, as in the spec');
    expect(container).not.toHaveTextContent('undefined');
  });

  it('tells in shape how every step ended', () => {
    show(
      aPausedCanary({
        steps: someSteps(6, [
          { kind: 'weight', weight: 5 },
          { kind: 'analysis', templates: ['a'], state: 'failed' },
          { kind: 'analysis', templates: ['a'], state: 'inconclusive' },
          { kind: 'pause', state: 'cutShort' },
          { kind: 'pause', state: 'skipped' },
          { kind: 'pause', state: 'notReached' },
        ]),
      }),
    );

    const badges = steps().map(step =>
      step.querySelectorAll('[data-glyph]')[1]?.getAttribute('data-glyph'),
    );
    expect(badges.slice(0, 6)).toEqual([
      'check',
      'cross',
      'inconclusive',
      'cutShort',
      'skipped',
      undefined,
    ]);
  });

  it('shows what an analysis has measured so far', () => {
    const { container } = show(
      atStep(
        { kind: 'analysis', templates: ['golden-signals'] },
        {
          phase: 'Progressing',
          analysisRuns: [
            anAnalysisRun({
              stepIndex: 0,
              phase: 'Running',
              metrics: [
                aMetric({
                  phase: 'Running',
                  plannedCount: 5,
                  measurements: someMeasurements('sss'),
                }),
              ],
            }),
          ],
        },
      ),
    );

    expect(current()).toHaveTextContent('3 of 5 measurements');
    expect(container.querySelectorAll('[data-verdict]')).toHaveLength(3);
  });

  it('shows how many pods are ready', () => {
    show(
      atStep(
        { kind: 'weight', weight: 10, startedAt: secondsAgo(14) },
        {
          phase: 'Progressing',
          waitingFor: { kind: 'pods', ready: 2, desired: 4 },
        },
      ),
    );

    expect(current()).toHaveTextContent('2 of 4 pods ready');
    expect(current()).toHaveTextContent('Now · 0:14');
  });

  it('keeps after an abort what was reached, and says what failed', () => {
    const { container } = show(anAbortedCanary());

    expect(current()).toBeUndefined();
    expect(steps()[5]).toHaveTextContent('success-rate, 2 of 5 failed');
    expect(steps()[5]).toHaveTextContent(/Failed \d\d:28:22/);
    expect(steps()[9]).toHaveTextContent('not reached');
    expect(
      screen.getByText(/Reached step 6 of 9 and 20 %/),
    ).toBeInTheDocument();
    const line = container.querySelector('[data-line="reached"]');
    expect(line?.getAttribute('d')).toMatch(/ 54\.0$/);
  });

  it('shows blue-green milestones without numbers, up to the removal of the old pods', () => {
    show(aSwitchedBlueGreen());

    expect(screen.getByRole('heading')).toHaveTextContent('Blue-green');
    expect(steps()[0]).toHaveTextContent(/^Preview up/);
    expect(current()).toHaveTextContent('Scale down v3.1.4');
    expect(current()).toHaveTextContent('In 24:12');
  });

  it('has a lane for what is measured in the background', () => {
    show(aPausedCanary());

    expect(screen.getByText('slo-burn-47')).toBeInTheDocument();
    expect(
      screen.getByText('background analysis, 18 of 18 successful'),
    ).toBeInTheDocument();
  });

  it('says so when there are no steps', () => {
    show(aRollout());

    expect(screen.getByText('This rollout has no steps.')).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });
});

describe('A rail that is wider than the page', () => {
  const widths = { scrollWidth: 1200, clientWidth: 600 };

  beforeEach(() => {
    jest
      .spyOn(HTMLElement.prototype, 'scrollWidth', 'get')
      .mockReturnValue(widths.scrollWidth);
    jest
      .spyOn(HTMLElement.prototype, 'clientWidth', 'get')
      .mockReturnValue(widths.clientWidth);
    jest
      .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
      .mockReturnValue(100);
    jest
      .spyOn(HTMLElement.prototype, 'offsetLeft', 'get')
      .mockImplementation(function left(this: HTMLElement) {
        return [...(this.parentElement?.children ?? [])].indexOf(this) * 100;
      });
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('can be scrolled by keyboard, and has the current step in its middle', () => {
    renderInTheme(<StepRail rollout={aPausedCanary()} />);

    const track = screen.getByRole('group', {
      name: 'Steps, scrolls sideways',
    });
    expect(track).toHaveAttribute('tabindex', '0');
    expect(track.scrollLeft).toBe(750 - 300);
  });

  it('stays where the user has scrolled it until another step is on', () => {
    const { rerender } = renderInTheme(<StepRail rollout={aPausedCanary()} />);
    const track = screen.getByRole('group');
    track.scrollLeft = 7;

    rerender(<StepRail rollout={aPausedCanary({ gaps: ['pods'] })} />);
    expect(track.scrollLeft).toBe(7);
    const { steps: before } = aPausedCanary();
    rerender(
      <StepRail
        rollout={aPausedCanary({
          currentStepIndex: 8,
          steps: someSteps(
            8,
            before.map(({ state: _, index: __, ...step }) => step),
          ),
        })}
      />,
    );

    expect(track.scrollLeft).toBe(850 - 300);
  });
});
