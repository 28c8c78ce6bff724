import { ActionOutlook } from './ActionOutlook';
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
      /** What the click starts, in a few English words: `step 9: experiment baseline, 15 min`. */
      hint: string;
      /**
       * The same as data. Pages word it in the language of their user, and show the hint where it
       * is absent or of a kind that they do not know.
       */
      outlook?: ActionOutlook;
    }
  | {
      kind: RolloutActionKind;
      target?: string;
      isAvailable: false;
      code: RefusalCode;
      reason: string;
    };
