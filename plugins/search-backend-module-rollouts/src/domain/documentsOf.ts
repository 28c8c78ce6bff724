import { parseEntityRef } from '@backstage/catalog-model';
import {
  ClusterStatus,
  FleetEntity,
  FleetPage,
  FleetRow,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutDocument } from './RolloutDocument';
import { describeLocation } from './describeLocation';
import { imageSpellings } from './imageSpellings';

export interface DocumentContext {
  locationTemplate: string;
  /** Where the row is from. */
  page: Pick<FleetPage, 'clusters' | 'facets'>;
}

/** What is indexed of a row, for each of its entities. */
export function documentsOf(
  row: FleetRow,
  context: DocumentContext,
): RolloutDocument[] {
  return row.entities.map(entity => rolloutDocument(row, entity, context));
}

function rolloutDocument(
  { rollout, urgency }: FleetRow,
  entity: FleetEntity,
  { page, locationTemplate }: DocumentContext,
): RolloutDocument {
  const { ref, phase } = rollout;
  const cluster = page.clusters.find(({ name }) => name === ref.cluster);
  const version = rollout.newVersion ?? rollout.stableVersion ?? '';
  const owners = entity.owners.map(owner => titleOf(owner, page.facets.owners));
  return {
    title: [ref.name, version].filter(isThere).join(' '),
    text: describe(rollout, { entity, cluster, page }),
    location: describeLocation(locationTemplate, {
      entityRef: entity.ref,
      rolloutId: rollout.id,
    }),
    authorization: { resourceRef: entity.ref },
    rolloutId: rollout.id,
    name: ref.name,
    kind: ref.kind,
    phase,
    urgency,
    version,
    stableVersion: rollout.stableVersion ?? '',
    cluster: ref.cluster,
    namespace: ref.namespace,
    environment: cluster?.environment ?? '',
    engine: ref.engine,
    entity: entity.ref,
    entityTitle: entity.title,
    owner: entity.owners.length > 1 ? entity.owners : entity.owners[0] ?? '',
    ownerTitle: owners.join(', '),
    system: entity.system ?? '',
    keywords: keywordsOf(rollout).join(' '),
  };
}

/** One line that can be read where results are shown without knowledge of rollouts. */
function describe(
  rollout: Rollout,
  around: {
    entity: FleetEntity;
    cluster: ClusterStatus | undefined;
    page: DocumentContext['page'];
  },
): string {
  const { ref, phase, stableVersion, newVersion, labels } = rollout;
  const { entity, cluster, page } = around;
  const { facets } = page;
  const names = (refs: string[], titles: typeof facets.owners) =>
    refs.flatMap(it => [titleOf(it, titles), parseEntityRef(it).name]);
  return unique(
    [
      ref.name,
      phase,
      ...unique([stableVersion, newVersion].filter(isThere)),
      cluster?.environment,
      cluster?.title,
      ref.cluster,
      ref.namespace,
      entity.title,
      parseEntityRef(entity.ref).name,
      ...names(entity.owners, facets.owners),
      ...names(list(entity.system), facets.systems),
      ...names(list(entity.domain), facets.domains),
      ...imagesOf(rollout),
      ...Object.entries(labels).map(([key, value]) => `${key}=${value}`),
    ].filter(isThere),
  ).join(' · ');
}

/**
 * Words that people type and that an engine would not find in the text, because it takes an image
 * or a label for one word. PostgreSQL's engine drops the colons of a query.
 */
function keywordsOf(rollout: Rollout): string[] {
  const spellings = [
    ...imagesOf(rollout).flatMap(imageSpellings),
    ...Object.values(rollout.labels).filter(isThere),
  ];
  return unique(
    spellings.flatMap(spelling => [spelling, spelling.replaceAll(':', '')]),
  );
}

function imagesOf({ revisions }: Rollout): string[] {
  return unique(
    revisions.flatMap(({ images }) => images.map(({ image }) => image)),
  );
}

function titleOf(
  ref: string,
  titles: readonly { value: string; title: string }[],
): string {
  return (
    titles.find(({ value }) => value === ref)?.title ?? parseEntityRef(ref).name
  );
}

function list(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

function isThere(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
