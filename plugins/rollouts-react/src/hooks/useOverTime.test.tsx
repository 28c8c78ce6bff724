import { act, renderHook } from '@testing-library/react';
import { stopTheClock } from '../__testUtils__/renderInTheme';
import { builderNow } from '../testUtils';
import { useOverTime } from './useOverTime';

const passSeconds = (seconds: number) =>
  act(() => {
    jest.advanceTimersByTime(seconds * 1000);
  });

const minutesSince = (start: Date) => (now: Date) => ({
  words: `${Math.floor((now.getTime() - start.getTime()) / 60_000)} min`,
});

describe('useOverTime', () => {
  stopTheClock();

  function renderMinutes(start: Date = builderNow) {
    let renders = 0;
    const hook = renderHook(
      (props: { start: Date }) => {
        renders += 1;
        return useOverTime(minutesSince(props.start));
      },
      { initialProps: { start } },
    );
    return { ...hook, countRenders: () => renders };
  }

  it('renders again only when what is read has become something else', () => {
    const { result, countRenders } = renderMinutes();

    passSeconds(59);
    expect(result.current).toEqual({ words: '0 min' });
    expect(countRenders()).toBe(1);

    passSeconds(1);
    expect(result.current).toEqual({ words: '1 min' });
    expect(countRenders()).toBe(2);
  });

  it('reads the newest question, and the time of now at once', () => {
    const { result, rerender } = renderMinutes();
    passSeconds(30);

    rerender({ start: new Date(builderNow.getTime() - 60_000) });
    expect(result.current).toEqual({ words: '1 min' });

    passSeconds(30);
    expect(result.current).toEqual({ words: '2 min' });
  });

  it('stops the clock with its last user', () => {
    const { unmount } = renderMinutes();
    expect(jest.getTimerCount()).toBe(1);

    unmount();

    expect(jest.getTimerCount()).toBe(0);
  });
});
