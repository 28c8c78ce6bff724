import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { detectTransitions } from '../domain/detectTransitions';
import { RolloutChange, RolloutReader } from './RolloutReader';

export interface TransitionLogOptions {
  reader: RolloutReader;
  logger: LoggerService;
  now?: () => Date;
}

/** Writes down what happens to rollouts, in the log. */
export class TransitionLog {
  private readonly options: TransitionLogOptions;

  constructor(options: TransitionLogOptions) {
    this.options = options;
  }

  /** The returned function ends it. */
  start(): () => void {
    return this.options.reader.subscribe(change => this.write(change));
  }

  private write(change: RolloutChange): void {
    if (change.type === 'cluster-status') {
      return;
    }
    const { logger, now = () => new Date() } = this.options;
    const transitions =
      change.type === 'removed'
        ? detectTransitions(change.rollout, undefined, now())
        : detectTransitions(change.previous, change.rollout, now());
    for (const transition of transitions) {
      logger.info('Rollout transition', { ...transition } as JsonObject);
    }
  }
}
