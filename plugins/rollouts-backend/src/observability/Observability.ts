import {
  ClusterConnector,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ActionRecordReader } from '../actions/ActionRecordLog';
import { ActionService } from '../actions/ActionService';
import { EntityPodReader } from '../authorization/EntityPodReader';
import { EntityRolloutReader } from '../authorization/EntityRolloutReader';
import { ClusterGateway } from '../cluster/ClusterGateway';
import { FleetReader } from '../authorization/FleetReader';
import { StatusReader } from '../status/StatusReader';
import { MetricsService, TracingService } from './alphaServices';
import { MeteredActionService } from './MeteredActionService';
import { MeteredConnector } from './MeteredConnector';
import { meteredEngine } from './meteredEngine';
import {
  meteredFleet,
  meteredPods,
  meteredRollouts,
  meteredStream,
  StreamKind,
} from './meteredStream';
import { observeActions } from './observeActions';
import { observeWatches } from './observeWatches';
import { RolloutsMetrics } from './RolloutsMetrics';
import { TracedActionService } from './TracedActionService';
import { TracedClusterGateway } from './TracedClusterGateway';

/** What `plugin.ts` puts around the parts of the plugin, so that they can be seen at work. */
export interface Observability {
  connector(connector: ClusterConnector): ClusterConnector;
  engine(engine: RolloutEngine): RolloutEngine;
  gateway(gateway: ClusterGateway): ClusterGateway;
  actions(actions: ActionService): ActionService;
  rollouts(reader: EntityRolloutReader): EntityRolloutReader;
  pods(reader: EntityPodReader): EntityPodReader;
  fleet(reader: FleetReader): FleetReader;
  stream<T>(events: AsyncIterable<T>, kind: StreamKind): AsyncIterable<T>;
  /** A reader was too slow for its stream. */
  onOverflow(): void;
  /** The returned function ends it; so does that of `records`. */
  watches(status: StatusReader): () => void;
  records(records: Pick<ActionRecordReader, 'subscribe'>): () => void;
}

export interface ObservabilityOptions {
  metrics: MetricsService;
  tracing: TracingService;
  now: () => Date;
  /** Milliseconds that only ever grow, with fractions. */
  nowMs: () => number;
}

/** Metrics and traces by way of Backstage's services. */
export function measureAndTrace(options: ObservabilityOptions): Observability {
  const { tracing, now, nowMs } = options;
  const metrics = new RolloutsMetrics(options.metrics);
  return {
    connector: inner => new MeteredConnector(inner, { metrics, nowMs }),
    engine: inner => meteredEngine(inner, { metrics, nowMs }),
    gateway: inner => new TracedClusterGateway(inner, tracing),
    actions: inner =>
      new TracedActionService(
        new MeteredActionService(inner, metrics),
        tracing,
      ),
    rollouts: inner => meteredRollouts(inner, metrics),
    pods: inner => meteredPods(inner, metrics),
    fleet: inner => meteredFleet(inner, metrics),
    stream: (events, kind) => meteredStream(events, { metrics, kind }),
    onOverflow: () => metrics.add('rollouts.stream.overflows', 1, {}),
    watches: status => observeWatches(metrics, { status, now }),
    records: records => observeActions(records, metrics),
  };
}

/** Leaves every part as it is. */
export const unobserved: Observability = {
  connector: inner => inner,
  engine: inner => inner,
  gateway: inner => inner,
  actions: inner => inner,
  rollouts: inner => inner,
  pods: inner => inner,
  fleet: inner => inner,
  stream: events => events,
  onOverflow: () => {},
  watches: () => () => {},
  records: () => () => {},
};
