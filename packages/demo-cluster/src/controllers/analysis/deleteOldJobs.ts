import { StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite } from '../Controller';
import { namespaceOf } from '../objects/ownership';
import { AnalysisStatus } from './analysisStatus';

/** Jobs of measurements that are no longer kept, oldest first. */
export function deleteOldJobs(
  view: ClusterView,
  run: StoredObject,
  kept: AnalysisStatus,
): ClusterWrite[] {
  const names = new Set(
    kept.metricResults.flatMap(result =>
      result.measurements.map(each => each.metadata?.['job-name']),
    ),
  );
  return view
    .ownedBy('Job', run.metadata.uid)
    .filter(job => !names.has(job.metadata.name))
    .map(job => ({
      verb: 'delete',
      kind: 'Job',
      namespace: namespaceOf(job),
      name: job.metadata.name,
    }));
}
