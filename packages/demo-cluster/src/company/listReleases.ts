import { ServedRelease } from '../metrics/ServedRelease';
import { CompanyCluster } from './CompanyCluster';
import { imageTag } from './imageTag';
import { listRollouts } from './listRollouts';
import { flawAnnotation, parseFlaw } from './ReleaseFlaw';
import { rolloutSchema } from './RolloutReading';

/** What runs where, for the metric source. */
export function listReleases(
  clusters: readonly CompanyCluster[],
): ServedRelease[] {
  return clusters.flatMap(cluster =>
    listRollouts(cluster).flatMap(object => {
      const { data } = rolloutSchema.safeParse(object);
      if (!data) {
        return [];
      }
      const { metadata, spec } = data;
      const flaw = parseFlaw(metadata.annotations[flawAnnotation]);
      const tag = imageTag(spec.template.spec.containers[0].image);
      const applies = flaw?.cluster === cluster.name && flaw.tag === tag;
      return [
        {
          cluster: cluster.name,
          service: metadata.labels['app.kubernetes.io/name'] ?? metadata.name,
          ...(applies
            ? { flaw: { kind: flaw.kind, since: new Date(flaw.since) } }
            : {}),
        },
      ];
    }),
  );
}
