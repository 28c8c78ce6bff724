import { RequestEntry } from '@progressive-delivery/demo-cluster';

/** A call of Argo's kubectl plugin, with the writes that it led to. */
export interface PluginCommand {
  /** Milliseconds since the scenario's start. */
  at: number;
  /** What stands behind `kubectl argo rollouts`, word by word. */
  words: readonly string[];
  /** The writes that it sent, in order, whether or not the cluster took them. */
  requests: readonly RequestEntry[];
  /** Number of entries of the recording that tell of the time before the first of them. */
  entriesBefore: number;
}
