import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How an action is spoken of. */
interface ActionWords {
  /** On the button, after kubectl. */
  verb: string;
  /** Begins the sentence that says what did not happen: `Not promoted`. */
  negated: string;
  /** Begins the sentence that says what is under way: `Promotion`. */
  noun: string;
}

/** Words of each action. A `Record`, so that a new action does not compile without them. */
export const actionWords: Record<RolloutActionKind, ActionWords> = {
  promote: {
    verb: 'Promote',
    negated: 'Not promoted',
    noun: 'Promotion',
  },
  promoteFully: {
    verb: 'Promote fully',
    negated: 'Not fully promoted',
    noun: 'Full promotion',
  },
  abort: { verb: 'Abort', negated: 'Not aborted', noun: 'Abort' },
  retry: { verb: 'Retry', negated: 'Not retried', noun: 'Retry' },
};
