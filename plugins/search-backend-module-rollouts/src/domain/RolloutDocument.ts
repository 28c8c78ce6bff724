import type { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * What is indexed of a rollout, once for every entity that it belongs to: the rights to find it are
 * judged on the entity. Fields without a value are empty, for Lunr takes the fields of an index from
 * its first document.
 *
 * @public
 */
export type RolloutDocument = IndexableDocument & {
  rolloutId: string;
  /** Name of the root object. */
  name: string;
  /** Kind of the root object, such as `Rollout`. */
  kind: string;
  phase: string;
  /** Who has to do something: `attention`, `moving` or `steady`. */
  urgency: string;
  /** The version that users get, or that is on its way to them. */
  version: string;
  /** The version that it replaces, or the same. */
  stableVersion: string;
  /** Name of the cluster. */
  cluster: string;
  /** Namespace in the cluster. */
  namespace: string;
  environment: string;
  /** Id of the engine. */
  engine: string;
  /** Ref of the entity. */
  entity: string;
  /** Title of the entity. */
  entityTitle: string;
  /** Ref of who owns the entity; several refs when several do. */
  owner: string | string[];
  /** Title or name of who owns the entity, for people. */
  ownerTitle: string;
  /** Ref of the system of the entity. */
  system: string;
  /** Further spellings of what is in the text, for engines that read words in another way. */
  keywords: string;
};
