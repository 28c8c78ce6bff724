import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How an action is spoken of. */
interface ActionWords {
  /** On the button, after kubectl. */
  verb: string;
  /** Heads the dialog: `Promote checkout fully`. */
  title: (name: string) => string;
  /** Begins the sentence that says what did not happen: `Not promoted`. */
  negated: string;
  /** Begins the sentence that says what is under way: `Promotion`. */
  noun: string;
}

/** Words of each action. A `Record`, so that a new action does not compile without them. */
export const actionWords: Record<RolloutActionKind, ActionWords> = {
  promote: {
    verb: 'Promote',
    title: name => `Promote ${name}`,
    negated: 'Not promoted',
    noun: 'Promotion',
  },
  promoteFully: {
    verb: 'Promote fully',
    title: name => `Promote ${name} fully`,
    negated: 'Not fully promoted',
    noun: 'Full promotion',
  },
  abort: {
    verb: 'Abort',
    title: name => `Abort ${name}`,
    negated: 'Not aborted',
    noun: 'Abort',
  },
  retry: {
    verb: 'Retry',
    title: name => `Retry ${name}`,
    negated: 'Not retried',
    noun: 'Retry',
  },
};
