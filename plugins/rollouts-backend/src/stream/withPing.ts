import { WatchTime } from '../watch/WatchTime';
import { tick, withTicks } from './withTicks';

export interface PingOptions {
  time: Pick<WatchTime, 'sleep'>;
  /** 15 s unless given: proxies close what is silent for 30 s or longer. */
  intervalMs?: number;
}

/** Says that the stream is alive whenever it was quiet for a while. */
export async function* withPing<Tracked>(
  events: AsyncIterable<Tracked>,
  { time, intervalMs = 15_000 }: PingOptions,
): AsyncGenerator<Tracked | { event: { type: 'ping' } }> {
  const pulse = withTicks(events, { intervalMs, when: 'when-quiet', time });
  for await (const item of pulse) {
    yield item === tick ? { event: { type: 'ping' } } : item;
  }
}
