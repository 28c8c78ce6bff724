import { act, screen } from '@testing-library/react';
import { renderInTheme, stopTheClock } from '../../__testUtils__/renderInTheme';
import { aCluster, aPausedCanary, aRollout } from '../../testUtils';
import { PhaseAnnouncer } from './PhaseAnnouncer';

describe('PhaseAnnouncer', () => {
  stopTheClock();

  it('is silent at first sight', () => {
    renderInTheme(<PhaseAnnouncer rollout={aPausedCanary()} />);

    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('reads the sentence out when the phase has changed', () => {
    const { rerender } = renderInTheme(
      <PhaseAnnouncer rollout={aPausedCanary()} />,
    );

    rerender(
      <PhaseAnnouncer
        rollout={aPausedCanary({
          phase: 'Progressing',
          waitingFor: undefined,
          currentStepIndex: 8,
        })}
      />,
    );

    expect(screen.getByRole('status')).toHaveTextContent(
      'Progressing at step 9 of 12:',
    );
  });

  it('reads out that the cluster has gone silent', () => {
    const { rerender } = renderInTheme(
      <PhaseAnnouncer rollout={aPausedCanary()} cluster={aCluster()} />,
    );

    rerender(
      <PhaseAnnouncer
        rollout={aPausedCanary()}
        cluster={aCluster({ isReachable: false })}
      />,
    );

    expect(screen.getByRole('status')).toHaveTextContent('Unknown since');
  });

  it('does not read out the clock, nor changes of no weight', () => {
    const { rerender } = renderInTheme(
      <PhaseAnnouncer rollout={aPausedCanary()} />,
    );

    act(() => {
      jest.advanceTimersByTime(120_000);
    });
    rerender(<PhaseAnnouncer rollout={aPausedCanary({ gaps: ['pods'] })} />);

    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('takes back what was read out before it is out of date', () => {
    const { rerender } = renderInTheme(
      <PhaseAnnouncer rollout={aPausedCanary()} />,
    );
    rerender(
      <PhaseAnnouncer rollout={aPausedCanary({ currentStepIndex: 8 })} />,
    );
    expect(screen.getByRole('status')).not.toBeEmptyDOMElement();

    act(() => {
      jest.advanceTimersByTime(10_000);
    });

    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('does not take another rollout for a change', () => {
    const { rerender } = renderInTheme(
      <PhaseAnnouncer rollout={aPausedCanary()} />,
    );

    rerender(
      <PhaseAnnouncer rollout={aRollout({ ref: { name: 'pricing' } })} />,
    );

    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
