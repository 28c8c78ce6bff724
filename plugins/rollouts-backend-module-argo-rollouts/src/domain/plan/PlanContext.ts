import {
  ActionPlan,
  Refusal,
  RefusalCode,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutState } from '../state/RolloutState';
import { RolloutView } from '../viewRollout';

/** What a plan is made from: the judged view, and the parsed objects behind it. */
export interface PlanContext {
  state: RolloutState;
  view: RolloutView;
  /** Of the plan; absent when nothing will be sent. */
  now?: Date;
}

/** A plan with what its button says, or why there is none. */
export type PlannedAction =
  | { outcome: 'plan'; plan: ActionPlan; hint: string }
  | Refusal;

export function refuse(code: RefusalCode, reason: string): Refusal {
  return { outcome: 'refusal', code, reason };
}
