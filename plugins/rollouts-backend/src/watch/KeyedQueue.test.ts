import { KeyedQueue } from './KeyedQueue';

function aQueue(handle: (key: string) => void, clock = () => 0) {
  const turns: (() => void)[] = [];
  const errors: [string, unknown][] = [];
  const queue = new KeyedQueue({
    handle,
    onError: (key, error) => errors.push([key, error]),
    defer: callback => turns.push(callback),
    batchMs: 10,
    clock,
  });
  const takeTurn = () => turns.shift()?.();
  return { queue, errors, turns, takeTurn };
}

describe('KeyedQueue', () => {
  it('collapses a burst and keeps the order', () => {
    const handled: string[] = [];
    const { queue, takeTurn } = aQueue(key => handled.push(key));

    ['b', 'a', 'b', 'c', 'a'].forEach(key => queue.add(key));
    takeTurn();

    expect(handled).toEqual(['b', 'a', 'c']);
  });

  it('does nothing before the burst is over', () => {
    const handled: string[] = [];
    const { queue, turns } = aQueue(key => handled.push(key));

    queue.add('a');
    queue.add('b');

    expect(handled).toEqual([]);
    expect(turns).toHaveLength(1);
  });

  it('handles a key once more that was added while it was handled', () => {
    const handled: string[] = [];
    const { queue, turns, takeTurn } = aQueue(key => {
      handled.push(key);
      if (handled.length === 1) {
        queue.add(key);
      }
    });

    queue.add('a');
    takeTurn();
    takeTurn();

    expect(handled).toEqual(['a', 'a']);
    expect(turns).toEqual([]);
  });

  it('goes on after an error', () => {
    const handled: string[] = [];
    const { queue, errors, takeTurn } = aQueue(key => {
      if (key === 'a') {
        throw new Error('no');
      }
      handled.push(key);
    });

    queue.add('a');
    queue.add('b');
    takeTurn();

    expect(handled).toEqual(['b']);
    expect(errors).toEqual([['a', new Error('no')]]);
  });

  it('lets others have a turn when it has been at it for long', () => {
    const handled: string[] = [];
    const { queue, takeTurn } = aQueue(
      key => handled.push(key),
      () => handled.length * 5,
    );

    ['a', 'b', 'c'].forEach(key => queue.add(key));
    takeTurn();
    const afterFirst = [...handled];
    takeTurn();

    expect(afterFirst).toEqual(['a', 'b']);
    expect(handled).toEqual(['a', 'b', 'c']);
  });
});
