import { SimulatedClock, WallTime } from './SimulatedClock';
import { SteppedClock } from './SteppedClock';

const start = new Date('2026-01-05T08:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

/** A wall whose time a test moves, and whose timers then fire. */
function testWall() {
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  const wall: WallTime = {
    nowMs: () => now,
    callAfter: (delayMs, callback) => {
      const timer = { at: now + delayMs, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter(each => each !== timer);
      };
    },
  };
  const pass = (seconds: number) => {
    now += seconds * 1000;
    const due = timers.filter(timer => timer.at <= now);
    timers = timers.filter(timer => timer.at > now);
    due.forEach(timer => timer.callback());
  };
  return { wall, pass };
}

describe('a simulated clock', () => {
  it('lives faster than the wall, stands still, and goes on', () => {
    const { wall, pass } = testWall();
    const clock = new SimulatedClock({ wall, start, speed: 10 });

    pass(3);
    expect(clock.now()).toEqual(after(30));

    clock.pause();
    pass(5);
    expect(clock.now()).toEqual(after(30));

    clock.setSpeed(2);
    clock.resume();
    pass(5);
    expect(clock.now()).toEqual(after(40));
  });

  it('calls back when its own time has come, whatever the wall says', () => {
    const { wall, pass } = testWall();
    const clock = new SimulatedClock({ wall, start, speed: 10 });
    const called = jest.fn();
    clock.callAt(after(60), called);

    pass(5.9);
    expect(called).not.toHaveBeenCalled();

    pass(0.1);
    expect(called).toHaveBeenCalledTimes(1);
  });

  it('re-arms what is waiting when its speed changes', () => {
    const { wall, pass } = testWall();
    const clock = new SimulatedClock({ wall, start });
    const called = jest.fn();
    clock.callAt(after(60), called);

    clock.setSpeed(60);
    pass(1);

    expect(called).toHaveBeenCalledTimes(1);
  });

  it('steps also while paused, and tells everybody the time that they asked for', () => {
    const { wall } = testWall();
    const clock = new SimulatedClock({ wall, start });
    const times: Date[] = [];
    clock.pause();
    clock.callAt(after(20), () => times.push(clock.now()));
    clock.callAt(after(10), () => {
      times.push(clock.now());
      clock.callAt(after(15), () => times.push(clock.now()));
    });

    clock.step(30);

    expect(times).toEqual([after(10), after(15), after(20)]);
    expect(clock.now()).toEqual(after(30));
    expect(clock.state).toEqual({
      now: after(30).toISOString(),
      speed: 1,
      paused: true,
    });
  });

  it('forgets who has called it off', () => {
    const { wall, pass } = testWall();
    const clock = new SimulatedClock({ wall, start });
    const called = jest.fn();

    clock.callAt(after(1), called)();
    pass(2);

    expect(called).not.toHaveBeenCalled();
  });

  it.each([0, -1, NaN, Infinity])('refuses %d as a speed', speed => {
    expect(() => new SimulatedClock({ speed })).toThrow(RangeError);
  });
});

describe('a stepped clock', () => {
  it('moves only when told, and calls in order of time, then of asking', () => {
    const clock = new SteppedClock(start);
    const called: string[] = [];
    clock.callAt(after(2), () => called.push('late'));
    clock.callAt(after(1), () => called.push('early, asked first'));
    clock.callAt(after(1), () => called.push('early, asked second'));

    clock.step(1);
    expect(called).toEqual(['early, asked first', 'early, asked second']);

    clock.step(10);
    expect(called).toHaveLength(3);
    expect(clock.now()).toEqual(after(11));
  });
});
