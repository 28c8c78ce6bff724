import { abortDifferences } from './abortDifferences';
import { PlanDifference } from './PlanDifference';
import { promoteDifferences } from './promoteDifferences';
import { retryDifferences } from './retryDifferences';
import { unreadyDifferences } from './unreadyDifferences';

/** Every one of them; the first that covers a difference names it. */
export const planDifferences: readonly PlanDifference[] = [
  ...abortDifferences,
  ...promoteDifferences,
  ...retryDifferences,
  ...unreadyDifferences,
];
