import fc from 'fast-check';
import { CoalescingQueue } from './CoalescingQueue';

it('gives what was offered in its order', async () => {
  const queue = new CoalescingQueue<number>({ capacity: 10 });

  queue.offer('a', 1);
  queue.offer('b', 2);

  expect(await queue.take()).toEqual({ kind: 'item', item: 1 });
  expect(await queue.take()).toEqual({ kind: 'item', item: 2 });
});

it('replaces what a newer item supersedes, and puts that behind the others', async () => {
  const queue = new CoalescingQueue<number>({ capacity: 10 });

  queue.offer('a', 1);
  queue.offer('b', 2);
  queue.offer('a', 3);

  expect(await queue.take()).toEqual({ kind: 'item', item: 2 });
  expect(await queue.take()).toEqual({ kind: 'item', item: 3 });
});

it('lets the reader wait for the next item', async () => {
  const queue = new CoalescingQueue<number>({ capacity: 10 });
  const taken = queue.take();

  queue.offer('a', 1);

  expect(await taken).toEqual({ kind: 'item', item: 1 });
});

it('says once that it has overflown, and goes on empty', async () => {
  const queue = new CoalescingQueue<number>({ capacity: 2 });

  [1, 2, 3, 4].forEach(item => queue.offer(`${item}`, item));

  expect(await queue.take()).toEqual({ kind: 'overflow' });
  queue.offer('e', 5);
  expect(await queue.take()).toEqual({ kind: 'item', item: 5 });
});

it('sends the reader away when it is closed', async () => {
  const queue = new CoalescingQueue<number>({ capacity: 2 });
  const waiting = queue.take();

  queue.offer('a', 1);
  queue.close();

  expect(await waiting).toEqual({ kind: 'closed' });
  expect(await queue.take()).toEqual({ kind: 'closed' });
});

it('never holds more than its capacity, and never loses the last state of a key', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ offer: fc.constantFrom('a', 'b', 'c', 'd') }),
      fc.constant('take' as const),
    ),
  );
  await fc.assert(
    fc.asyncProperty(steps, async script => {
      const queue = new CoalescingQueue<[string, number]>({ capacity: 3 });
      const offered = new Map<string, number>();
      let seen = new Map<string, number>();
      let isInOrder = true;
      const take = async () => {
        const next = await queue.take();
        if (next.kind === 'overflow') {
          // The reader begins anew from the present state.
          seen = new Map(offered);
        } else if (next.kind === 'item') {
          isInOrder &&= (seen.get(next.item[0]) ?? -1) < next.item[1];
          seen.set(...next.item);
        }
      };

      for (const [time, step] of script.entries()) {
        if (step !== 'take') {
          offered.set(step.offer, time);
          queue.offer(step.offer, [step.offer, time]);
        } else if (!isCaughtUp()) {
          await take();
        }
      }
      while (!isCaughtUp()) {
        await take();
      }

      expect(seen).toEqual(offered);
      expect(isInOrder).toBe(true);

      function isCaughtUp() {
        return [...offered].every(([key, time]) => seen.get(key) === time);
      }
    }),
  );
});
