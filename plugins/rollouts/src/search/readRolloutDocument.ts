import { SearchDocument } from '@backstage/plugin-search-common';
import {
  RolloutPhase,
  rolloutPhases,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** What an index of rollouts tells of one of them: as it was when it was indexed. */
export interface IndexedRollout {
  rolloutId: string;
  name: string;
  phase: RolloutPhase;
  version: string;
  stableVersion: string;
  cluster: string;
  namespace: string;
  environment: string;
  entityTitle: string;
  owner: string;
}

/**
 * The document of a search result, as far as it can be read. One of another version of the index
 * may lack fields: they are empty, and its phase is unknown.
 */
export function readRolloutDocument(document: SearchDocument): IndexedRollout {
  const fields = document as SearchDocument & Record<string, unknown>;
  const text = (key: string): string => {
    const value = fields[key];
    return typeof value === 'string' ? value : '';
  };
  return {
    rolloutId: text('rolloutId'),
    name: text('name') || document.title,
    phase: rolloutPhases.find(phase => phase === text('phase')) ?? 'Unknown',
    version: text('version'),
    stableVersion: text('stableVersion'),
    cluster: text('cluster'),
    namespace: text('namespace'),
    environment: text('environment'),
    entityTitle: text('entityTitle'),
    owner: text('ownerTitle'),
  };
}
