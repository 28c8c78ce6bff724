import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { RolloutsMetrics } from './RolloutsMetrics';

/** An engine whose views are timed and whose faults are counted. `nowMs` only ever grows. */
export function meteredEngine(
  engine: RolloutEngine,
  { metrics, nowMs }: { metrics: RolloutsMetrics; nowMs: () => number },
): RolloutEngine {
  const attributes = { 'rollouts.engine': engine.id };
  return {
    id: engine.id,
    title: engine.title,
    watches: engine.watches,
    references: root => engine.references(root),
    pods: graph => engine.pods(graph),
    plan: (action, graph, now) => engine.plan(action, graph, now),
    project(graph, now) {
      const begunAt = nowMs();
      try {
        return engine.project(graph, now);
      } catch (error) {
        metrics.add('rollouts.projection.failures', 1, attributes);
        throw error;
      } finally {
        metrics.record(
          'rollouts.projection.duration',
          (nowMs() - begunAt) / 1000,
          attributes,
        );
      }
    },
  };
}
