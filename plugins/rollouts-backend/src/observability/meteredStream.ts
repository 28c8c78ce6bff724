import { EntityPodReader } from '../authorization/EntityPodReader';
import { EntityRolloutReader } from '../authorization/EntityRolloutReader';
import { FleetReader } from '../authorization/FleetReader';
import { RolloutsMetrics } from './RolloutsMetrics';

/** What a stream tells of. */
export type StreamKind = 'entity' | 'pods' | 'fleet';

/** The same events; the stream counts as open from the first that is asked for to the end. */
export async function* meteredStream<T>(
  events: AsyncIterable<T>,
  { metrics, kind }: { metrics: RolloutsMetrics; kind: StreamKind },
): AsyncGenerator<T> {
  const attributes = { 'rollouts.stream.kind': kind };
  metrics.add('rollouts.stream.open', 1, attributes);
  try {
    yield* events;
  } finally {
    metrics.add('rollouts.stream.open', -1, attributes);
  }
}

/** A reader of an entity's rollouts whose open streams are counted. */
export function meteredRollouts(
  inner: EntityRolloutReader,
  metrics: RolloutsMetrics,
): EntityRolloutReader {
  return {
    snapshot: call => inner.snapshot(call),
    stream: async call =>
      meteredStream(await inner.stream(call), { metrics, kind: 'entity' }),
  };
}

/** A reader of pods whose open streams are counted. */
export function meteredPods(
  inner: EntityPodReader,
  metrics: RolloutsMetrics,
): EntityPodReader {
  return {
    stream: async call =>
      meteredStream(await inner.stream(call), { metrics, kind: 'pods' }),
  };
}

/** A reader of the fleet whose open streams are counted. */
export function meteredFleet(
  inner: FleetReader,
  metrics: RolloutsMetrics,
): FleetReader {
  return {
    page: (...args) => inner.page(...args),
    version: (...args) => inner.version(...args),
    stream: async call =>
      meteredStream(await inner.stream(call), { metrics, kind: 'fleet' }),
  };
}
