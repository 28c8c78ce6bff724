import { screen, within } from '@testing-library/react';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import { anExperiment, aPausedCanary, aRollout } from '../../testUtils';
import { ExperimentPanel } from './ExperimentPanel';

function panelOf(experiment: Parameters<typeof anExperiment>[0]) {
  return (
    <ExperimentPanel
      rollout={aPausedCanary({ experiments: [anExperiment(experiment)] })}
    />
  );
}

describe.each<ThemeName>(['light', 'dark'])('ExperimentPanel, %s', theme => {
  stopTheClock();

  it('says what runs side by side, and for how long', () => {
    renderInTheme(panelOf({}), theme);

    const experiment = screen.getByRole('article', {
      name: 'checkout-6d8f9c7b54-47-8',
    });
    expect(experiment).toHaveTextContent(
      'Step 9 · running · planned for 15 min · at most 10:00 left',
    );
    expect(
      within(experiment)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'TemplateMade fromPodsState',
      'baselinethe stable version1 of 1 readyRunning',
      'canarythe new version1 of 1 readyRunning',
    ]);
  });

  it('shows traffic and Services only where a template has some', () => {
    const [baseline, canary] = anExperiment().templates;
    renderInTheme(
      panelOf({
        templates: [
          { ...baseline, weight: 5, service: 'checkout-baseline' },
          canary,
        ],
      }),
      theme,
    );

    expect(
      screen.getByRole('row', { name: /^baseline .* checkout-baseline/ }),
    ).toHaveTextContent(/5\s%/);
    expect(screen.getByRole('row', { name: /^canary/ })).toHaveTextContent('–');
  });

  it('shows what it hangs on', () => {
    renderInTheme(panelOf({}), theme);

    expect(
      screen.getByRole('list', { name: 'Analyses of the experiment' }),
    ).toHaveTextContent('comparerunning · the experiment ends with it');
  });

  it('quotes the controller, and counts down the pods that stay for a while', () => {
    const [baseline] = anExperiment().templates;
    renderInTheme(
      panelOf({
        phase: 'Failed',
        message: 'Metric "errors" assessed Failed',
        endsAt: undefined,
        templates: [
          {
            ...baseline,
            state: 'Successful',
            scaleDownAt: '2026-11-20T14:45:02Z',
          },
        ],
      }),
      theme,
    );

    expect(screen.getByText('Metric "errors" assessed Failed')).toBeVisible();
    expect(screen.getByText(/removed in/)).toHaveTextContent('0:30');
    expect(screen.queryByText(/left/)).not.toBeInTheDocument();
  });

  it('leaves the experiments of other versions out', () => {
    const { container } = renderInTheme(panelOf({ podHash: 'old' }), theme);

    expect(container).toBeEmptyDOMElement();
  });

  it('shows an experiment that no rollout began', () => {
    renderInTheme(
      <ExperimentPanel
        rollout={aRollout({
          strategy: 'experiment',
          experiments: [
            anExperiment({ podHash: undefined, stepIndex: undefined }),
          ],
        })}
      />,
      theme,
    );

    expect(screen.getByRole('article')).toHaveTextContent(/running/);
  });
});
