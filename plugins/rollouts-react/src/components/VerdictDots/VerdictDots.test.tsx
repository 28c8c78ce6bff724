import { screen } from '@testing-library/react';
import { renderInTheme, ThemeName } from '../../__testUtils__/renderInTheme';
import { aMetric, someMeasurements } from '../../testUtils';
import { VerdictDots } from './VerdictDots';

function verdictsIn(container: HTMLElement): (string | null)[] {
  return [...container.querySelectorAll('[data-verdict]')].map(dot =>
    dot.getAttribute('data-verdict'),
  );
}

describe.each<ThemeName>(['light', 'dark'])('VerdictDots, %s', theme => {
  it('shows every measurement and says the counts', () => {
    const metric = aMetric({
      phase: 'Failed',
      measurements: someMeasurements('sfine'),
    });

    const { container } = renderInTheme(<VerdictDots metric={metric} />, theme);

    expect(verdictsIn(container)).toEqual([
      'successful',
      'failed',
      'inconclusive',
      'noData',
      'error',
    ]);
    expect(
      screen.getByRole('img', { name: 'success-rate: 1 of 5 failed' }),
    ).toBeInTheDocument();
  });

  it('shows what is still planned, when asked to', () => {
    const metric = aMetric({
      phase: 'Running',
      plannedCount: 5,
      measurements: someMeasurements('ss'),
    });

    const { rerender } = renderInTheme(<VerdictDots metric={metric} />, theme);
    expect(screen.getByRole('img').children).toHaveLength(2);
    rerender(<VerdictDots metric={metric} showPlanned />);

    expect(screen.getByRole('img').children).toHaveLength(5);
  });

  it('has an end, however many were made or planned', () => {
    const metric = aMetric({
      phase: 'Running',
      plannedCount: 1000,
      measurements: someMeasurements('s'.repeat(50)),
    });

    renderInTheme(<VerdictDots metric={metric} showPlanned />, theme);

    expect(screen.getByRole('img').children).toHaveLength(20);
  });
});
