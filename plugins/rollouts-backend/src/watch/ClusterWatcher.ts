import {
  ClusterStatus,
  ResourceHealth,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ObjectCache, ObjectChange } from './ObjectCache';
import { ResourceOutlook } from './ResourceRecord';

export type WatchChange =
  | { type: 'objects'; cluster: string; changes: readonly ObjectChange[] }
  | { type: 'status'; cluster: string };

/** What is known of one cluster, from memory. */
export interface WatchedCluster {
  readonly name: string;
  readonly objects: ObjectCache;
  status(): ClusterStatus;
  /** What befell the watch of each resource, for those who run the portal. */
  resourceHealth(): ResourceHealth[];
  outlook(target: WatchTarget): ResourceOutlook;
}

/** All clusters as they are seen at this moment, and what changes. */
export interface ClusterWatcher {
  /** In tier order. */
  readonly clusters: readonly WatchedCluster[];
  subscribe(listener: (change: WatchChange) => void): () => void;
}
