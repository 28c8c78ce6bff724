import { act, screen } from '@testing-library/react';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import { inSeconds, secondsAgo } from '../../testUtils';
import { Countdown, Elapsed } from './Countdown';

function after(seconds: number) {
  act(() => {
    jest.advanceTimersByTime(seconds * 1000);
  });
}

describe.each<ThemeName>(['light', 'dark'])('Countdown, %s', theme => {
  stopTheClock();

  it('shows what is left, and stays at nothing', () => {
    renderInTheme(<Countdown to={inSeconds(2)} />, theme);
    expect(screen.getByRole('timer')).toHaveTextContent('0:02');

    after(1);
    expect(screen.getByRole('timer')).toHaveTextContent('0:01');
    after(10);
    expect(screen.getByRole('timer')).toHaveTextContent('0:00');
  });
});

describe.each<ThemeName>(['light', 'dark'])('Elapsed, %s', theme => {
  stopTheClock();

  it('shows what has passed', () => {
    renderInTheme(<Elapsed since={secondsAgo(724)} />, theme);
    expect(screen.getByRole('timer')).toHaveTextContent('12:04');

    after(3600);
    expect(screen.getByRole('timer')).toHaveTextContent('1 h 12 min');
  });
});
