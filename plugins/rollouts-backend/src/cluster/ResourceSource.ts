import {
  KubernetesObject,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterFailure } from './ClusterFailure';

export interface ListPage {
  objects: KubernetesObject[];
  /** How many elements had no name, uid or resourceVersion and were left out. */
  malformed: number;
  resourceVersion: string;
  /** There is more; to be given to the next call. */
  continueToken?: string;
}

export type ListAnswer =
  | { ok: true; page: ListPage }
  | { ok: false; failure: ClusterFailure };

export type ServedAnswer =
  | { ok: true; isServed: boolean }
  | { ok: false; failure: ClusterFailure };

/**
 * What a watch yields. `opened` comes first, when the cluster has agreed to it; `ended` or
 * `failed` comes last. `malformed` is an object that cannot be filed; the watch goes on.
 */
export type WatchEvent =
  | { type: 'opened' }
  | { type: 'applied'; object: KubernetesObject }
  | { type: 'deleted'; object: KubernetesObject }
  | { type: 'bookmark'; resourceVersion: string }
  | { type: 'malformed' }
  | { type: 'ended' }
  | { type: 'failed'; failure: ClusterFailure };

export interface ListOptions {
  limit: number;
  continueToken?: string;
  signal: AbortSignal;
}

export interface WatchOptions {
  /** Events after this one. */
  resourceVersion: string;
  /** When the cluster shall end it, so that no dead connection is held for ever. */
  timeoutSeconds: number;
  signal: AbortSignal;
}

/** Which objects of a resource are asked for; all of the cluster unless given. */
export interface ResourceScope {
  namespace: string;
  /** In Kubernetes' own syntax. */
  labelSelector: string;
}

/** One resource of one cluster. Failures are data; nothing here throws on what a cluster does. */
export interface ResourceSource {
  isServed(signal: AbortSignal): Promise<ServedAnswer>;
  list(options: ListOptions): Promise<ListAnswer>;
  watch(options: WatchOptions): AsyncIterable<WatchEvent>;
}

/** Opens the way to a resource of a cluster. */
export type OpenResource = (target: WatchTarget) => ResourceSource;
