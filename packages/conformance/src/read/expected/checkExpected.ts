import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { Scenario } from '../../scenarios/Scenario';
import { firstDifference } from './firstDifference';
import { viewsAt } from './viewsAt';

/** Compares the views at the chosen moments, to the last field, up to the first difference. */
export function checkExpected(
  scenario: Scenario,
  engine: RolloutEngine,
): { compared: number; divergence?: string } {
  const shown = viewsAt(scenario, engine);
  for (const [index, { at, root, view }] of scenario.expected.entries()) {
    if (shown[index].view === undefined) {
      return {
        compared: index,
        divergence: `at ${at} ms, ${root} is not there, and a view of it is expected`,
      };
    }
    const difference = firstDifference(shown[index].view, view);
    if (difference) {
      return {
        compared: index,
        divergence: [
          `at ${at} ms, ${root}: ${difference.path} is not as expected.`,
          `  shown:    ${difference.shown}`,
          `  expected: ${difference.expected}`,
        ].join('\n'),
      };
    }
  }
  return { compared: shown.length };
}
