import { act, screen } from '@testing-library/react';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import { aCluster, secondsAgo } from '../../testUtils';
import { LiveDot } from './LiveDot';

describe.each<ThemeName>(['light', 'dark'])('LiveDot, %s', theme => {
  stopTheClock();

  it('says that what is shown is of now', () => {
    renderInTheme(<LiveDot connection="live" cluster={aCluster()} />, theme);

    expect(screen.getByText('Live')).toBeInTheDocument();
  });

  it('says how often the backend is asked, and when it was last', () => {
    renderInTheme(
      <LiveDot connection="polling" lastSeenAt={secondsAgo(4)} />,
      theme,
    );

    expect(
      screen.getByText('Not live: asking every 10 s, last 4 s ago'),
    ).toBeInTheDocument();
  });

  it('says when the backend was last seen, and goes on counting', () => {
    renderInTheme(
      <LiveDot connection="lost" lastSeenAt={secondsAgo(59)} />,
      theme,
    );
    expect(screen.getByText(/Last seen .*, 59 s ago/)).toBeInTheDocument();

    act(() => {
      jest.advanceTimersByTime(1000);
    });

    expect(screen.getByText(/Last seen .*, 1 min ago/)).toBeInTheDocument();
  });

  it('says when the cluster was last seen, though the backend is live', () => {
    renderInTheme(
      <LiveDot
        connection="live"
        lastSeenAt={secondsAgo(1)}
        cluster={aCluster({ isReachable: false, lastSeenAt: secondsAgo(560) })}
      />,
      theme,
    );

    expect(screen.getByText(/Last seen .*, 9 min ago/)).toBeInTheDocument();
  });

  it('says that a cluster was never seen', () => {
    renderInTheme(
      <LiveDot
        connection="live"
        cluster={aCluster({ isReachable: false, lastSeenAt: undefined })}
      />,
      theme,
    );

    expect(screen.getByText('Not seen yet')).toBeInTheDocument();
  });

  it('does not claim anything before something was heard', () => {
    renderInTheme(<LiveDot connection="connecting" />, theme);

    expect(screen.getByText('Connecting')).toBeInTheDocument();
  });
});
