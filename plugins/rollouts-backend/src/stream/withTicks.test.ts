import { ManualTime } from '../__testUtils__/ManualTime';
import { CoalescingQueue } from './CoalescingQueue';
import { tick, TickOptions, withTicks } from './withTicks';

let time: ManualTime;
let queue: CoalescingQueue<string>;

beforeEach(() => {
  time = new ManualTime();
  queue = new CoalescingQueue({ capacity: 10 });
});

afterEach(() => queue.close());

async function* source(): AsyncGenerator<string> {
  for (;;) {
    const next = await queue.take();
    if (next.kind !== 'item') {
      return;
    }
    if (next.item === 'fault') {
      throw new Error('The source broke');
    }
    yield next.item;
  }
}

function read(when: TickOptions['when']) {
  return withTicks(source(), { intervalMs: 100, when, time });
}

async function nextOf(stream: AsyncGenerator<string | typeof tick>) {
  return (await stream.next()).value;
}

describe('ticks when it is quiet', () => {
  it('come after an interval without an item', async () => {
    const stream = read('when-quiet');
    const first = nextOf(stream);
    await time.advance(100);
    const second = nextOf(stream);
    await time.advance(100);

    expect([await first, await second]).toEqual([tick, tick]);
  });

  it('are put off by every item', async () => {
    const stream = read('when-quiet');
    const first = nextOf(stream);
    await time.advance(99);
    queue.offer('a', 'a');
    expect(await first).toBe('a');

    const second = nextOf(stream);
    await time.advance(99);
    queue.offer('b', 'b');

    expect(await second).toBe('b');
  });

  it('give way to an item that waits for a slow reader', async () => {
    const stream = read('when-quiet');
    const first = nextOf(stream);
    await time.advance(100);
    expect(await first).toBe(tick);

    queue.offer('a', 'a');
    await time.advance(500);

    expect(await nextOf(stream)).toBe('a');
  });
});

describe('ticks at any rate', () => {
  it('come although items come', async () => {
    const stream = read('always');
    const first = nextOf(stream);
    await time.advance(60);
    queue.offer('a', 'a');
    await first;
    const second = nextOf(stream);
    await time.advance(40);

    expect(await second).toBe(tick);
  });

  it('go before an item that waits for a slow reader', async () => {
    const stream = read('always');
    queue.offer('a', 'a');
    expect(await nextOf(stream)).toBe('a');

    queue.offer('b', 'b');
    await time.advance(100);

    expect(await nextOf(stream)).toBe(tick);
    expect(await nextOf(stream)).toBe('b');
  });
});

describe('the end of the source', () => {
  it('is the end, and leaves no timer behind', async () => {
    const stream = read('always');
    const next = stream.next();

    queue.close();

    expect((await next).done).toBe(true);
    expect(time.sleeping).toBe(0);
  });

  it('passes its error on', async () => {
    const stream = read('always');

    queue.offer('fault', 'fault');

    await expect(stream.next()).rejects.toThrow('The source broke');
    expect(time.sleeping).toBe(0);
  });
});

it('does not hang when the reader leaves while the source waits', async () => {
  const stream = read('always');
  const first = nextOf(stream);
  await time.advance(100);
  await first;

  await stream.return(undefined);

  expect(time.sleeping).toBe(0);
});
