import { StoredObject } from '../../store/StoredObject';
import { CompanyCluster } from '../CompanyCluster';
import { withTag } from '../imageTag';
import { flawAnnotation, formatFlaw } from '../ReleaseFlaw';
import { changeAnnotations } from './changeAnnotations';
import { Release } from './decideRelease';
import { findRollout } from './findRollout';

/** Does what a pipeline does: a new image tag, and annotations that say what it brings. */
export function applyRelease(
  cluster: CompanyCluster,
  release: Release,
  now: Date,
): void {
  const rollout = findRollout(cluster, release.target);
  cluster.store.replace(
    cluster.store.definitionOf(rollout),
    {
      ...rollout,
      metadata: {
        ...rollout.metadata,
        annotations: annotationsOf(rollout, release, now),
      },
      spec: {
        ...rollout.spec,
        template: withNewImage(rollout.spec.template, release.tag),
      },
    },
    { part: 'main' },
  );
}

function annotationsOf(
  { metadata }: StoredObject,
  { tag, change, flaw }: Release,
  now: Date,
): Record<string, string> {
  const { [flawAnnotation]: _previous, ...kept } = metadata.annotations ?? {};
  return {
    ...kept,
    [changeAnnotations.cause]: change.cause,
    [changeAnnotations.commit]: change.commit,
    [changeAnnotations.author]: change.author,
    ...(flaw
      ? {
          [flawAnnotation]: formatFlaw({
            ...flaw,
            tag,
            since: now.toISOString(),
          }),
        }
      : {}),
  };
}

function withNewImage(template: StoredObject['spec'], tag: string) {
  const [first, ...others] = template.spec.containers;
  return {
    ...template,
    spec: {
      ...template.spec,
      containers: [{ ...first, image: withTag(first.image, tag) }, ...others],
    },
  };
}
