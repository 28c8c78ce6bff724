import { WatchTime } from '../watch/WatchTime';

/** Stands in a stream for an interval that has passed. */
export const tick = Symbol('tick');

export interface TickOptions {
  intervalMs: number;
  /**
   * `always`: every interval, whatever comes through; a tick that is due goes before an item that
   * waits. `when-quiet`: only when nothing came through for an interval.
   */
  when: 'always' | 'when-quiet';
  time: Pick<WatchTime, 'sleep'>;
}

interface Inbox<T> {
  arrival?:
    | { kind: 'result'; result: IteratorResult<T> }
    | { kind: 'error'; error: unknown };
  isTimeUp: boolean;
  /** Called when one of the above has changed. */
  wake: () => void;
}

/**
 * Passes a stream on, with ticks in between. The next item is asked for only when the reader is
 * back for it. When the reader stops early the source must be ended from outside: it may be
 * waiting, and a generator that waits cannot be told to return.
 */
export async function* withTicks<T>(
  source: AsyncIterable<T>,
  { intervalMs, when, time }: TickOptions,
): AsyncGenerator<T | typeof tick> {
  const iterator = source[Symbol.asyncIterator]();
  const inbox: Inbox<T> = { isTimeUp: false, wake: () => {} };
  let interval = startInterval(inbox, time.sleep, intervalMs);
  const restartInterval = () => {
    interval.abort();
    interval = startInterval(inbox, time.sleep, intervalMs);
  };
  const isTickDue = () =>
    inbox.isTimeUp && (when === 'always' || !inbox.arrival);

  try {
    ask(iterator, inbox);
    for (;;) {
      await somethingIn(inbox);
      if (isTickDue()) {
        restartInterval();
        yield tick;
        continue;
      }
      const result = resultIn(inbox);
      if (result.done) {
        return;
      }
      if (when === 'when-quiet') {
        restartInterval();
      }
      yield result.value;
      ask(iterator, inbox);
    }
  } finally {
    interval.abort();
  }
}

function startInterval(
  inbox: Inbox<unknown>,
  sleep: WatchTime['sleep'],
  intervalMs: number,
): AbortController {
  const cancelled = new AbortController();
  inbox.isTimeUp = false;
  void sleep(intervalMs, cancelled.signal).then(() => {
    if (!cancelled.signal.aborted) {
      inbox.isTimeUp = true;
      inbox.wake();
    }
  });
  return cancelled;
}

/** Asked once per item, however many ticks pass before it answers. */
function ask<T>(iterator: AsyncIterator<T>, inbox: Inbox<T>): void {
  inbox.arrival = undefined;
  iterator.next().then(
    result => {
      inbox.arrival = { kind: 'result', result };
      inbox.wake();
    },
    error => {
      inbox.arrival = { kind: 'error', error };
      inbox.wake();
    },
  );
}

function resultIn<T>({ arrival }: Inbox<T>): IteratorResult<T> {
  if (arrival?.kind === 'result') {
    return arrival.result;
  }
  throw arrival?.error;
}

async function somethingIn(inbox: Inbox<unknown>): Promise<void> {
  while (!inbox.arrival && !inbox.isTimeUp) {
    await new Promise<void>(resolve => {
      inbox.wake = resolve;
    });
  }
}
