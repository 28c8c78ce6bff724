import { directions, Finding, FindingStatus, statusOf } from '../Finding';
import { ScenarioReport } from './ScenarioReport';

const words: Record<FindingStatus, string> = {
  pass: 'pass',
  FAIL: 'FAIL',
  open: 'open',
  none: 'nothing to compare',
};

/** A scenario in a line per direction, with the first divergence below the line. */
export function formatScenario({ name, findings }: ScenarioReport): string {
  const lines = directions.flatMap(direction => {
    const finding = findings[direction];
    const head = [
      `  ${direction.padEnd(8)}`,
      words[statusOf(finding)].padEnd(4),
      describe(finding),
    ];
    return [head.join('  ').trimEnd(), ...divergenceOf(finding)];
  });
  return [name, ...lines].join('\n');
}

function describe({ checked, open, differences }: Finding): string {
  const counts = Object.entries(checked)
    .filter(([, count]) => count > 0)
    .map(([units, count]) => amount(count, units));
  const named =
    differences.length > 0
      ? [amount(differences.length, 'named differences')]
      : [];
  return [...counts, ...named, ...new Set(open)].join(', ');
}

function divergenceOf({ divergence }: Finding): string[] {
  return divergence === undefined
    ? []
    : divergence.split('\n').map(line => `      ${line}`);
}

function amount(count: number, units: string): string {
  return `${count} ${count === 1 ? units.replace(/s$/, '') : units}`;
}
