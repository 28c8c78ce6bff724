import { RolloutState } from '../state/RolloutState';
import { blueGreenSteps } from './blueGreenSteps';
import { canarySteps } from './canarySteps';
import { StepList } from './StepList';

export function rolloutSteps(state: RolloutState): StepList {
  switch (state.strategy) {
    case 'canary':
      return canarySteps(state);
    case 'blueGreen':
      return blueGreenSteps(state);
    default:
      return { steps: [] };
  }
}
