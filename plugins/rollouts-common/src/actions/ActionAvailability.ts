import { RolloutActionKind } from './RolloutAction';
import { RefusalCode } from './Refusal';

/**
 * Whether an action has a plan in the present state. Says nothing of the user's rights.
 *
 * @public
 */
export type ActionAvailability =
  | {
      kind: RolloutActionKind;
      isAvailable: true;
      /** What the click starts, in a few words: `step 9: experiment baseline, 15 min`. */
      hint: string;
    }
  | {
      kind: RolloutActionKind;
      isAvailable: false;
      code: RefusalCode;
      reason: string;
    };
