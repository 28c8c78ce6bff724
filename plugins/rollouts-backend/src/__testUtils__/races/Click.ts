import {
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** What a user meant: an action, on what the page showed at that moment. */
export interface Click {
  number: number;
  action: RolloutActionKind;
  target?: string;
  seen: Rollout;
}
