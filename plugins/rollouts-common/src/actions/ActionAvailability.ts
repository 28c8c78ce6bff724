import { RolloutActionKind } from './RolloutAction';
import { RefusalCode } from './Refusal';

/**
 * Whether an action has a plan in the present state. Says nothing of the user's rights. Of an
 * action on a part of the rollout there is one for each part, which `target` names.
 *
 * @public
 */
export type ActionAvailability =
  | {
      kind: RolloutActionKind;
      target?: string;
      isAvailable: true;
      /** What the click starts, in a few words: `step 9: experiment baseline, 15 min`. */
      hint: string;
    }
  | {
      kind: RolloutActionKind;
      target?: string;
      isAvailable: false;
      code: RefusalCode;
      reason: string;
    };
