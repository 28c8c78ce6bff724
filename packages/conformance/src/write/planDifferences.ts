import { abortDifferences } from './abortDifferences';
import { partDifferences } from './partDifferences';
import { pauseAndRestartDifferences } from './pauseAndRestartDifferences';
import { PlanDifference } from './PlanDifference';
import { promoteDifferences } from './promoteDifferences';
import { retryDifferences } from './retryDifferences';
import { rollBackDifferences } from './rollBackDifferences';
import { skipDifferences } from './skipDifferences';
import { unreadyDifferences } from './unreadyDifferences';

/** Every one of them; the first that covers a difference names it. */
export const planDifferences: readonly PlanDifference[] = [
  ...abortDifferences,
  ...promoteDifferences,
  ...retryDifferences,
  ...skipDifferences,
  ...pauseAndRestartDifferences,
  ...rollBackDifferences,
  ...partDifferences,
  ...unreadyDifferences,
];
