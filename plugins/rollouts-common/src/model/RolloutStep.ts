import { JsonValue } from '@backstage/types';

/**
 * How far a step is.
 *
 * `cutShort`: ended by somebody's action before it was done. `skipped`: never begun because
 * the update jumped over it. `notReached`: will not be begun because the update was aborted.
 *
 * @public
 */
export type RolloutStepState =
  | 'todo'
  | 'current'
  | 'inconclusive'
  | 'done'
  | 'failed'
  | 'cutShort'
  | 'skipped'
  | 'notReached';

/**
 * What a step does. `weight` is percent of `RolloutTraffic.max`.
 *
 * The kinds from `previewUp` on are milestones of a blue-green update, which has no steps in
 * its spec. A kind that this version does not know is `unknown`, with the name and the value
 * as they are in the spec.
 *
 * @public
 */
export type RolloutStepDetail =
  | { kind: 'weight'; weight: number }
  | { kind: 'pause'; durationSeconds?: number }
  | { kind: 'analysis'; templates: string[]; run?: string }
  | {
      kind: 'experiment';
      templates: string[];
      durationSeconds?: number;
      /** Name of the experiment, once there is one. */
      experiment?: string;
    }
  | { kind: 'headerRoute'; name: string; match?: string }
  | {
      kind: 'mirrorRoute';
      name: string;
      percentage?: number;
      /** What is copied, in words: `GET /api`; absent when the route is taken away. */
      match?: string;
    }
  | {
      kind: 'scale';
      replicas?: number;
      weight?: number;
      matchTrafficWeight?: boolean;
    }
  | {
      kind: 'plugin';
      name: string;
      /** As the controller wrote it, such as `Running`; absent before the step. */
      pluginPhase?: string;
      message?: string;
      /** Without secrets. */
      config?: JsonValue;
    }
  | { kind: 'previewUp'; replicas?: number }
  | { kind: 'prePromotionAnalysis'; templates: string[]; run?: string }
  | { kind: 'switch' }
  | { kind: 'postPromotionAnalysis'; templates: string[]; run?: string }
  | { kind: 'scaleDown' }
  | { kind: 'unknown'; name: string; spec: JsonValue };

/** @public */
export type RolloutStepKind = RolloutStepDetail['kind'];

/** @public */
export type RolloutStep = RolloutStepDetail & {
  /** Position, from 0. For a canary it is the index in the spec, which no step is left out of. */
  index: number;
  state: RolloutStepState;
  /** Percent of traffic asked for on the new version once this step is reached. */
  askedWeight: number;
  /** ISO 8601, when the cluster still tells it. */
  startedAt?: string;
  /** ISO 8601, when the cluster still tells it. */
  endedAt?: string;
  /** ISO 8601, only on a current step that ends by itself. */
  endsAt?: string;
};
