import { screen, within } from '@testing-library/react';
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
  someMeasurements,
  someSteps,
} from '../../testUtils';
import { AnalysisSummary } from './AnalysisSummary';

function metric(name: string): HTMLElement {
  return screen.getByText(name).closest('li') as HTMLElement;
}

describe.each<ThemeName>(['light', 'dark'])('AnalysisSummary, %s', theme => {
  stopTheClock();

  it('shows the runs of the present version with their part', () => {
    renderInTheme(<AnalysisSummary rollout={aPausedCanary()} />, theme);

    expect(
      screen
        .getAllByRole('heading', { level: 4 })
        .map(heading => heading.parentElement?.textContent),
    ).toEqual([
      'slo-burn-47Background · running 17 min',
      'golden-signalsStep 6 · successful · 5 min 12 s',
    ]);
  });

  it('leaves the runs of other versions out', () => {
    renderInTheme(
      <AnalysisSummary
        rollout={aPausedCanary({
          analysisRuns: [anAnalysisRun({ podHash: 'another' })],
        })}
      />,
      theme,
    );

    expect(
      screen.getByText('No analysis has run for this version.'),
    ).toBeInTheDocument();
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
  ])('says when the first run is due', (steps, words) => {
    renderInTheme(
      <AnalysisSummary rollout={aPausedCanary({ analysisRuns: [], steps })} />,
      theme,
    );

    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('shows how many measurements are to come, and none after the end', () => {
    const planned = { plannedCount: 5, measurements: someMeasurements('ss') };
    renderInTheme(
      <AnalysisSummary
        rollout={aPausedCanary({
          analysisRuns: [
            anAnalysisRun({
              metrics: [
                aMetric({ ...planned, name: 'runs', phase: 'Running' }),
                aMetric({ ...planned, name: 'ended', phase: 'Failed' }),
              ],
            }),
          ],
        })}
      />,
      theme,
    );

    expect(screen.getByRole('img', { name: /^runs:/ }).children).toHaveLength(
      5,
    );
    expect(screen.getByRole('img', { name: /^ended:/ }).children).toHaveLength(
      2,
    );
  });

  it('keeps the run of an earlier attempt apart', () => {
    const steps = someSteps(1, [
      { kind: 'weight', weight: 20 },
      { kind: 'analysis', templates: ['golden-signals'] },
    ]);
    renderInTheme(
      <AnalysisSummary
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

    const [second, first] = screen
      .getAllByRole('heading', { level: 4 })
      .map(heading => heading.parentElement);
    expect(second).toHaveTextContent(/^golden-signalsStep 2 · running/);
    expect(second).not.toHaveTextContent('earlier');
    expect(first).toHaveTextContent(
      /^golden-signalsStep 2 · failed .* · earlier attempt$/,
    );
  });

  it('quotes the controller beneath what failed', () => {
    renderInTheme(<AnalysisSummary rollout={anAbortedCanary()} />, theme);

    expect(
      screen.getByText(/assessed Failed due to failed \(2\)/),
    ).toBeInTheDocument();
  });

  it('shows the latest value, the verdict and the condition of a metric', () => {
    renderInTheme(
      <AnalysisSummary
        rollout={aPausedCanary({
          analysisRuns: [
            anAnalysisRun({
              metrics: [
                aMetric({
                  phase: 'Failed',
                  message: 'too many errors',
                  measurements: someMeasurements('sff', '[0.94812]'),
                }),
              ],
            }),
          ],
        })}
      />,
      theme,
    );

    const line = metric('success-rate');
    expect(line).toHaveTextContent('0.9481');
    expect(line).toHaveTextContent('2 of 3 failed');
    expect(line).toHaveTextContent('succeeds when result[0] >= 0.985');
    expect(line).toHaveTextContent('too many errors');
    expect(within(line).getByRole('img', { name: 'failed' })).toBeVisible();
  });

  it('takes no data for a verdict of its own and says what cannot fail', () => {
    renderInTheme(<AnalysisSummary rollout={aPausedCanary()} />, theme);

    const line = metric('payment-declines');
    expect(line).toHaveTextContent('No data');
    expect(line).toHaveTextContent('–');
    expect(line).toHaveTextContent('dry run: cannot fail the rollout');
  });
});
