import { SteppedClock } from '../clock/SteppedClock';
import { ResourceRegistry } from '../resources/ResourceRegistry';
import { resourceTable } from '../resources/resourceTable';
import { createStandardObjects } from '../resources/standardObjects';
import { ClusterStore } from '../store/ClusterStore';
import { countingIds } from '../store/IdSource';

export const TEST_START = new Date('2026-01-05T08:00:00Z');

/** A store with the standard objects, a clock that stands still, and ids that count up. */
export function testStore(options: { historyLimit?: number } = {}) {
  const clock = new SteppedClock(TEST_START);
  const store = new ClusterStore({
    clock,
    registry: new ResourceRegistry(resourceTable),
    ids: countingIds(),
    firstRevision: 0,
    historyLimit: options.historyLimit ?? 1000,
  });
  createStandardObjects(store);
  const define = (apiVersion: string, kind: string) =>
    store.definitionOf({ apiVersion, kind });
  return {
    store,
    clock,
    pods: define('v1', 'Pod'),
    configMaps: define('v1', 'ConfigMap'),
    namespaces: define('v1', 'Namespace'),
    rollouts: define('argoproj.io/v1alpha1', 'Rollout'),
    analysisRuns: define('argoproj.io/v1alpha1', 'AnalysisRun'),
    crds: define('apiextensions.k8s.io/v1', 'CustomResourceDefinition'),
  };
}
