import { setImmediate } from 'node:timers/promises';
import { NotificationQueue } from './NotificationQueue';

/** Work that ends when it is told to. */
function aTask(log: string[], name: string) {
  let end = () => {};
  const work = async () => {
    log.push(`${name} begins`);
    await new Promise<void>(resolve => {
      end = resolve;
    });
    log.push(`${name} ends`);
  };
  return { work, end: () => end() };
}

describe('NotificationQueue', () => {
  it('tells one after the other within a thread, and threads beside each other', async () => {
    const log: string[] = [];
    const queue = new NotificationQueue(2);
    const first = aTask(log, 'first');
    const second = aTask(log, 'second');
    const other = aTask(log, 'other');

    const ends = [
      queue.add('a', first.work),
      queue.add('a', second.work),
      queue.add('b', other.work),
    ];
    await setImmediate();
    expect(log).toEqual(['first begins', 'other begins']);

    first.end();
    await setImmediate();
    expect(log.slice(2)).toEqual(['first ends', 'second begins']);

    second.end();
    other.end();
    await Promise.all(ends);
    expect(queue.threads).toBe(0);
  });

  it('has no more at work at a time than it may', async () => {
    const log: string[] = [];
    const queue = new NotificationQueue(1);
    const first = aTask(log, 'first');
    const second = aTask(log, 'second');

    const ends = [queue.inTurn(first.work), queue.inTurn(second.work)];
    await setImmediate();
    expect(log).toEqual(['first begins']);

    first.end();
    await setImmediate();
    expect(log.slice(1)).toEqual(['first ends', 'second begins']);

    second.end();
    await Promise.all(ends);
    await expect(queue.inTurn(async () => 'free')).resolves.toBe('free');
  });

  it('lets the next one go when one fails', async () => {
    const queue = new NotificationQueue(1);
    const failing = queue.inTurn(async () => {
      throw new Error('refused');
    });

    await expect(failing).rejects.toThrow('refused');
    await expect(queue.inTurn(async () => 'free')).resolves.toBe('free');
  });
});
