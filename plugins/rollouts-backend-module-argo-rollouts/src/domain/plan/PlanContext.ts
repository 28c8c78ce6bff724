import {
  ActionOutlook,
  ActionPlan,
  Refusal,
  RefusalCode,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutState } from '../state/RolloutState';
import { RolloutView } from '../RolloutView';

/** What a plan is made from: the judged view, and the parsed objects behind it. */
export interface PlanContext {
  state: RolloutState;
  view: RolloutView;
  now: Date;
  /** Of an action on a part of the rollout, which it names. */
  target?: string;
}

/** What the button of an action says, and its plan; or why there is none. */
export type PlannedAction =
  | {
      outcome: 'plan';
      hint: string;
      /** The hint as data. */
      outlook: ActionOutlook;
      /** Written out when somebody asks for it: most buttons are only looked at. */
      plan: () => ActionPlan;
    }
  | Refusal;

export function refuse(code: RefusalCode, reason: string): Refusal {
  return { outcome: 'refusal', code, reason };
}
