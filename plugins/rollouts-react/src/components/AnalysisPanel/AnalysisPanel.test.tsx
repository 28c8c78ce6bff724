import { fireEvent, screen, within } from '@testing-library/react';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import {
  aMetric,
  anAbortedCanary,
  anAnalysisRun,
  aPausedCanary,
  aRevision,
  secondsAgo,
  someMeasurements,
  someSteps,
} from '../../testUtils';
import { AnalysisPanel } from './AnalysisPanel';

function metric(name: string): HTMLElement {
  return screen
    .getByRole('heading', { level: 4, name })
    .closest('li') as HTMLElement;
}

function timed(letters: string, value?: string) {
  return someMeasurements(letters, value).map((measurement, index) => ({
    ...measurement,
    startedAt: secondsAgo(600 - index * 60),
    finishedAt: secondsAgo(600 - index * 60),
  }));
}

describe.each<ThemeName>(['light', 'dark'])('AnalysisPanel, %s', theme => {
  stopTheClock();

  it('has a tab for each run of the present version, with its part', () => {
    renderInTheme(<AnalysisPanel rollout={aPausedCanary()} />, theme);

    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual([
      'slo-burn-47Background · running 17 min',
      'golden-signalsStep 6 · successful · 5 min 12 s',
    ]);
    expect(screen.getByRole('tab', { name: /slo-burn/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('opens another run by a click, and by the arrow keys', () => {
    renderInTheme(<AnalysisPanel rollout={aPausedCanary()} />, theme);
    const isOpen = (name: RegExp) =>
      screen.getByRole('tab', { name }).getAttribute('aria-selected');

    fireEvent.click(screen.getByRole('tab', { name: /golden-signals/ }));
    expect(isOpen(/golden-signals/)).toBe('true');
    expect(screen.getByRole('tabpanel')).toHaveAccessibleName(/golden-signals/);

    fireEvent.keyDown(screen.getByRole('tab', { name: /golden-signals/ }), {
      key: 'ArrowRight',
    });
    expect(isOpen(/slo-burn/)).toBe('true');
    expect(screen.getByRole('tab', { name: /slo-burn/ })).toHaveFocus();
  });

  it('shows the runs of another version when it is chosen', () => {
    renderInTheme(
      <AnalysisPanel
        rollout={aPausedCanary({
          analysisRuns: [anAnalysisRun({ podHash: 'old', phase: 'Failed' })],
          revisions: [aRevision({ podHash: 'old', version: 'v2.13.0' })],
        })}
      />,
      theme,
    );
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();

    fireEvent.change(
      screen.getByRole('combobox', { name: 'Version whose analysis is shown' }),
      { target: { value: 'old' } },
    );

    expect(screen.getByRole('tab', { name: /failed/ })).toBeVisible();
  });

  it.each([
    [
      someSteps(0, [
        { kind: 'weight', weight: 20 },
        { kind: 'analysis', templates: ['golden-signals'] },
      ]),
      'None has run yet: golden-signals starts at step 2.',
    ],
    [
      someSteps(0, [
        { kind: 'previewUp' },
        { kind: 'prePromotionAnalysis', templates: ['smoke', 'load'] },
      ]),
      'None has run yet: smoke and load start before the switch.',
    ],
    [[], 'No analysis has run for this version.'],
  ])('says when the first run is due', (steps, words) => {
    renderInTheme(
      <AnalysisPanel rollout={aPausedCanary({ analysisRuns: [], steps })} />,
      theme,
    );

    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('keeps the run of an earlier attempt apart', () => {
    const steps = someSteps(1, [
      { kind: 'weight', weight: 20 },
      { kind: 'analysis', templates: ['golden-signals'] },
    ]);
    renderInTheme(
      <AnalysisPanel
        rollout={aPausedCanary({
          steps,
          analysisRuns: [
            anAnalysisRun({ name: 'second', phase: 'Running' }),
            anAnalysisRun({ name: 'first', phase: 'Failed' }),
          ],
        })}
      />,
      theme,
    );

    const [second, first] = screen.getAllByRole('tab');
    expect(second).toHaveTextContent(/^golden-signalsStep 2 · running/);
    expect(second).not.toHaveTextContent('earlier');
    expect(first).toHaveTextContent(
      /^golden-signalsStep 2 · failed .* · earlier attempt$/,
    );
  });

  it('quotes the controller of a run that failed', () => {
    renderInTheme(<AnalysisPanel rollout={anAbortedCanary()} />, theme);

    expect(
      screen.getByText(/assessed Failed due to failed \(2\)/),
    ).toBeInTheDocument();
  });

  it('draws the measurements with their verdicts, and the side on which they fail', () => {
    renderInTheme(
      <AnalysisPanel
        rollout={aPausedCanary({
          analysisRuns: [
            anAnalysisRun({
              startedAt: secondsAgo(600),
              metrics: [
                aMetric({
                  phase: 'Failed',
                  measurements: timed('sffn', '[0.94812]'),
                  thresholds: [{ of: 'success', operator: '>=', value: 0.985 }],
                  limits: { failure: 1 },
                }),
              ],
            }),
          ],
        })}
      />,
      theme,
    );

    const chart = screen.getByRole('img', {
      name: 'success-rate over time: 2 of 4 failed, fails below 0.985',
    });
    expect(
      [...chart.querySelectorAll('[data-verdict]')].map(mark =>
        mark.getAttribute('data-verdict'),
      ),
    ).toEqual(['successful', 'failed', 'failed', 'noData']);
    expect(metric('success-rate')).toHaveTextContent('1 may fail');
  });

  it('quotes the condition where no limit can be read from it', () => {
    renderInTheme(
      <AnalysisPanel
        rollout={aPausedCanary({
          analysisRuns: [
            anAnalysisRun({
              metrics: [
                aMetric({
                  measurements: timed('ss'),
                  successCondition: 'all(result, # > 0.9)',
                }),
              ],
            }),
          ],
        })}
      />,
      theme,
    );

    expect(metric('success-rate')).toHaveTextContent(
      'succeeds when all(result, # > 0.9)',
    );
  });

  it('compares with the last good run of another version', () => {
    const metrics = [aMetric({ measurements: timed('sss') })];
    renderInTheme(
      <AnalysisPanel
        rollout={aPausedCanary({
          analysisRuns: [
            anAnalysisRun({ startedAt: secondsAgo(600), metrics }),
            anAnalysisRun({
              podHash: 'old',
              startedAt: secondsAgo(600),
              metrics,
            }),
          ],
          revisions: [aRevision({ podHash: 'old', version: 'v2.13.9' })],
        })}
      />,
      theme,
    );

    expect(
      screen.getByText('v2.13.9, last successful run'),
    ).toBeInTheDocument();
  });

  it('has the query and every measurement for who opens them', () => {
    renderInTheme(
      <AnalysisPanel
        rollout={aPausedCanary({
          analysisRuns: [
            anAnalysisRun({
              metrics: [
                aMetric({
                  query: 'sum(rate(requests_total[2m]))',
                  count: 20,
                  measurements: timed('ss'),
                }),
              ],
            }),
          ],
        })}
      />,
      theme,
    );

    expect(
      screen.getByText('sum(rate(requests_total[2m]))'),
    ).toBeInTheDocument();
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(
      3,
    );
    expect(metric('success-rate')).toHaveTextContent(
      'the newest 2 of 20 are kept',
    );
  });

  it('takes no data for a verdict of its own and says what cannot fail', () => {
    renderInTheme(<AnalysisPanel rollout={aPausedCanary()} />, theme);

    const line = metric('payment-declines');
    expect(line).toHaveTextContent('No data');
    expect(line).toHaveTextContent('dry run: cannot fail the rollout');
    expect(
      within(line).getByRole('img', { name: 'no data' }),
    ).toBeInTheDocument();
  });

  it('offers what can be done with the run that is open', () => {
    renderInTheme(
      <AnalysisPanel
        rollout={aPausedCanary()}
        renderRunAction={({ name }) => <button>Terminate {name}</button>}
      />,
      theme,
    );

    expect(
      screen.getByRole('button', { name: 'Terminate slo-burn-47' }),
    ).toBeVisible();
  });
});
