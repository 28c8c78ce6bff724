import { AnalysisRun } from './AnalysisRun';
import { Experiment } from './Experiment';
import { RolloutPhase } from './RolloutPhase';
import { RolloutRef } from './RolloutRef';
import { RolloutRevision } from './RolloutRevision';
import { RolloutStep } from './RolloutStep';
import { RolloutTraffic } from './RolloutTraffic';
import { WaitingFor } from './WaitingFor';
import { ActionAvailability } from '../actions/ActionAvailability';

/** @public */
export type RolloutStrategy =
  | 'canary'
  | 'blueGreen'
  /** An experiment of its own, which no rollout began. */
  | 'experiment'
  | 'unknown';

/**
 * What a user saw when deciding. An action is refused when any part has changed since.
 *
 * @public
 */
export interface RolloutObservation {
  /** uid of the root object. */
  uid: string;
  /** Hash of the version that is being rolled out; empty before the controller named one. */
  podHash: string;
  /** Absent for strategies without steps. */
  stepIndex?: number;
  /** `metadata.generation` of the root object. */
  generation: number;
}

/**
 * A rollout, normalised: the one thing that the tab shows. Engines project it from the
 * cluster's objects; nothing in it is made up, and times are the cluster's.
 *
 * @public
 */
export interface Rollout {
  /** {@link stringifyRolloutRef} of `ref`. */
  id: string;
  ref: RolloutRef;
  /** Labels of the root object; catalog entities are tied to rollouts by them. */
  labels: Record<string, string>;
  strategy: RolloutStrategy;

  phase: RolloutPhase;
  /** The controller's own phase and message, word for word; absent when there are none. */
  controllerPhase?: string;
  controllerMessage?: string;
  /** False while the latest change of the object has not been taken up by the controller. */
  isObserved: boolean;
  /** Absent when it waits for nothing, as when it is healthy or aborted. */
  waitingFor?: WaitingFor;
  /** Why an update was aborted, in the controller's words, when the cluster still tells it. */
  abortReason?: string;
  /** ISO 8601; when an abort took effect. */
  abortedAt?: string;
  /** ISO 8601; since when it is in `phase`, when the cluster still tells it. */
  phaseSince?: string;

  /** Versions as people call them; equal when nothing is being rolled out. */
  stableVersion?: string;
  newVersion?: string;
  /** True when the new version serves everybody, that is: nothing is being rolled out. */
  isFullyPromoted: boolean;

  /** Every step, also those of kinds that are not known here. */
  steps: RolloutStep[];
  /** Index of the current step; `steps.length` past the last; absent without steps. */
  currentStepIndex?: number;
  traffic: RolloutTraffic;
  /** Newest first. */
  revisions: RolloutRevision[];
  /** Newest first. */
  analysisRuns: AnalysisRun[];
  /** Newest first. */
  experiments: Experiment[];
  /** The workload whose template this rollout uses; absent when it has one of its own. */
  workload?: { kind: string; name: string };
  /** The last restart that was asked for. */
  restart?: { at: string; isDone: boolean };
  replicas: { desired: number; updated: number; available: number };

  observation: RolloutObservation;
  /** Every action that the engine knows, in the order to show them. */
  actions: ActionAvailability[];
  /** What could not be read and is therefore missing above, in words for the user. */
  gaps: string[];
}
