import { phaseDifferences } from './phaseDifferences';
import { setDifferences } from './setDifferences';
import { ViewDifference } from './ViewDifference';
import { weightDifferences } from './weightDifferences';

/** Every one of them; the first that covers a difference names it. */
export const viewDifferences: readonly ViewDifference[] = [
  ...phaseDifferences,
  ...weightDifferences,
  ...setDifferences,
];
