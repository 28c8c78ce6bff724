import { FleetEvent } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CoalescingQueue } from '../stream/CoalescingQueue';
import { withTicks } from '../stream/withTicks';
import { WatchTime } from '../watch/WatchTime';

export interface FollowFleetOptions {
  /** The version to begin with. */
  first: string;
  /** Asks for rights again when they are not known any more. */
  readVersion: () => Promise<string>;
  subscribe: (listener: () => void) => () => void;
  time: Pick<WatchTime, 'sleep'>;
  signal: AbortSignal;
  /** How long at least one event comes after another; 1 s unless given. */
  restMs?: number;
  /** How often the version is read although nothing happened: rights may have changed; 60 s. */
  recheckIntervalMs?: number;
}

/** The present version, then every other one, as seldom as the rest between two of them says. */
export async function* followFleet({
  first,
  readVersion,
  subscribe,
  time,
  signal,
  restMs = 1_000,
  recheckIntervalMs = 60_000,
}: FollowFleetOptions): AsyncGenerator<{ event: FleetEvent }> {
  const left = new AbortController();
  const ended = AbortSignal.any([signal, left.signal]);
  const news = new CoalescingQueue<'news'>({ capacity: 1 });
  const close = () => news.close();
  const unsubscribe = subscribe(() => news.offer('news', 'news'));
  ended.addEventListener('abort', close);
  let version = first;
  try {
    if (ended.aborted) {
      return;
    }
    yield { event: { type: 'fleet-changed', version } };
    // News and ticks alike: look whether it concerns this reader.
    for await (const _ of withTicks(take(news, { restMs, time, ended }), {
      intervalMs: recheckIntervalMs,
      when: 'always',
      time,
    })) {
      const present = await readVersion();
      if (present !== version) {
        version = present;
        yield { event: { type: 'fleet-changed', version } };
      }
    }
  } finally {
    left.abort();
    unsubscribe();
    ended.removeEventListener('abort', close);
  }
}

/** News until the end, with a rest after each. */
async function* take(
  news: CoalescingQueue<'news'>,
  {
    restMs,
    time,
    ended,
  }: { restMs: number; time: Pick<WatchTime, 'sleep'>; ended: AbortSignal },
): AsyncGenerator<'news'> {
  for (;;) {
    await time.sleep(restMs, ended);
    const next = await news.take();
    if (next.kind !== 'item') {
      return;
    }
    yield next.item;
  }
}
