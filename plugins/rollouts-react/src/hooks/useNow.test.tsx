import { act, render, renderHook } from '@testing-library/react';
import { stopTheClock } from '../__testUtils__/renderInTheme';
import { builderNow } from '../testUtils';
import { useNow } from './useNow';

describe('useNow', () => {
  stopTheClock();

  it('is renewed every second', () => {
    const { result } = renderHook(() => useNow());

    act(() => {
      jest.advanceTimersByTime(3000);
    });

    expect(result.current.getTime()).toBe(builderNow.getTime() + 3000);
  });

  it('is the same instant until its interval has passed', () => {
    const { result } = renderHook(() => useNow(60_000));
    const first = result.current;

    // The clock stands at 32 seconds past the minute.
    act(() => {
      jest.advanceTimersByTime(27_000);
    });
    const before = result.current;
    act(() => {
      jest.advanceTimersByTime(1000);
    });

    expect(before).toBe(first);
    expect(result.current.getSeconds()).toBe(0);
  });

  it('costs one timer, however many use it, and none without users', () => {
    function Ticking() {
      return <>{useNow().toISOString()}</>;
    }

    const { unmount } = render(
      <>
        <Ticking />
        <Ticking />
        <Ticking />
      </>,
    );

    expect(jest.getTimerCount()).toBe(1);
    unmount();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('renders only the component that counts', () => {
    let parentRenders = 0;
    function Child() {
      return <>{useNow().toISOString()}</>;
    }
    function Parent() {
      parentRenders += 1;
      return <Child />;
    }

    const { container } = render(<Parent />);
    act(() => {
      jest.advanceTimersByTime(5000);
    });

    expect(container).toHaveTextContent('14:44:37');
    expect(parentRenders).toBe(1);
  });
});
