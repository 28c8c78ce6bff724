import { NamedDifference } from '../Finding';
import { CommandMoment } from './CommandMoment';

/** Where a plan is on purpose something else than what the plugin sends. */
export interface PlanDifference extends NamedDifference {
  /** Tells what the plugin sent and what is planned as narrowly as it can: nothing else may slip in. */
  covers(moment: CommandMoment): boolean;
}
