import { act, screen } from '@testing-library/react';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import { aPausedCanary, inSeconds } from '../../testUtils';
import { RolloutSentence } from './RolloutSentence';

describe.each<ThemeName>(['light', 'dark'])('RolloutSentence, %s', theme => {
  stopTheClock();

  it('is the heading of what is open', () => {
    renderInTheme(
      <RolloutSentence rollout={aPausedCanary()} owner="team-checkout" />,
      theme,
    );

    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'Paused at step 8 of 12 for 12 min: 20 % of traffic on v2.14.1, waiting for a promotion by team-checkout.',
    );
  });

  it('ticks', () => {
    renderInTheme(
      <RolloutSentence
        rollout={aPausedCanary({
          waitingFor: { kind: 'time', until: inSeconds(10) },
        })}
      />,
      theme,
    );

    act(() => {
      jest.advanceTimersByTime(3000);
    });

    expect(screen.getByRole('heading')).toHaveTextContent(
      'goes on by itself in 7 s.',
    );
  });
});
