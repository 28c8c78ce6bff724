import { screen } from '@testing-library/react';
import { renderInTheme, ThemeName } from '../../__testUtils__/renderInTheme';
import { aCluster, aPausedCanary, aRollout } from '../../testUtils';
import { PhaseLabel } from './PhaseLabel';

describe.each<ThemeName>(['light', 'dark'])('PhaseLabel, %s', theme => {
  it('has a word beside the glyph', () => {
    const { container } = renderInTheme(
      <PhaseLabel rollout={aPausedCanary()} />,
      theme,
    );

    expect(screen.getByText('Paused')).toBeInTheDocument();
    expect(container.querySelector('[data-glyph]')).toHaveAttribute(
      'data-glyph',
      'pause',
    );
  });

  it('does not believe what was last seen in a silent cluster', () => {
    renderInTheme(
      <PhaseLabel
        rollout={aRollout()}
        cluster={aCluster({ isReachable: false })}
      />,
      theme,
    );

    expect(screen.getByText('Unknown')).toBeInTheDocument();
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
  });
});
