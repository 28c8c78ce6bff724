import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How an action is spoken of. */
interface ActionWords {
  /** On the button, after kubectl. */
  verb: string;
  /** The same where it is not plain what it is on: `Roll back to v2.13.9`. */
  label?: (target: string) => string;
  /**
   * Heads the dialog: `Promote checkout fully`. `target` is what people call the part that the
   * action is on.
   */
  title: (name: string, target: string) => string;
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
  skip: {
    verb: 'Skip',
    title: name => `Skip the running step of ${name}`,
    negated: 'Not skipped',
    noun: 'Skip',
  },
  pause: {
    verb: 'Pause',
    title: name => `Pause ${name}`,
    negated: 'Not paused',
    noun: 'Pause',
  },
  resume: {
    verb: 'Resume',
    title: name => `Resume ${name}`,
    negated: 'Not resumed',
    noun: 'Resumption',
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
  restart: {
    verb: 'Restart',
    title: name => `Restart the pods of ${name}`,
    negated: 'Not restarted',
    noun: 'Restart',
  },
  rollBack: {
    verb: 'Roll back',
    label: target => `Roll back to ${target}`,
    title: (name, target) => `Roll back ${name} to ${target}`,
    negated: 'Not rolled back',
    noun: 'Roll back',
  },
  terminateRun: {
    verb: 'Terminate',
    label: target => `Terminate analysis run ${target}`,
    title: (_, target) => `Terminate analysis run ${target}`,
    negated: 'Analysis run not terminated',
    noun: 'Termination of the analysis run',
  },
  terminateExperiment: {
    verb: 'Terminate',
    label: target => `Terminate experiment ${target}`,
    title: (_, target) => `Terminate experiment ${target}`,
    negated: 'Experiment not terminated',
    noun: 'Termination of the experiment',
  },
  retryExperiment: {
    verb: 'Retry',
    label: target => `Retry experiment ${target}`,
    title: (_, target) => `Retry experiment ${target}`,
    negated: 'Experiment not retried',
    noun: 'Retry of the experiment',
  },
};
