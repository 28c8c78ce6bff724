import {
  Direction,
  directions,
  FindingStatus,
  NamedDifference,
  statusOf,
} from '../Finding';
import { fieldsNotCompared } from '../read/views/viewFields';
import { ScenarioReport } from './ScenarioReport';

const cells: Record<FindingStatus, string> = {
  pass: 'pass',
  FAIL: 'FAIL',
  open: 'open',
  none: '-',
};

/** The table of all scenarios, what is open, the differences with their reasons, and the totals. */
export function formatSummary(reports: readonly ScenarioReport[]): string {
  return [
    table(reports),
    openList(reports),
    differenceList(reports),
    `Not compared at the checkpoints: ${fieldsNotCompared.join('; ')}.`,
    totals(reports),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function table(reports: readonly ScenarioReport[]): string {
  const width = Math.max(...reports.map(({ name }) => name.length), 8);
  const rows = reports.map(({ name, findings }) => [
    name,
    ...directions.map(direction => cells[statusOf(findings[direction])]),
  ]);
  return [['scenario', ...directions], ...rows]
    .map(([name, ...rest]) =>
      [name.padEnd(width), ...rest.map(cell => cell.padEnd(8))]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function openList(reports: readonly ScenarioReport[]): string {
  const all = reports.flatMap(({ findings }) =>
    directions.flatMap(direction => findings[direction].open),
  );
  const lines = [...countEach(all)].map(
    ([what, count]) => `  ${String(count).padStart(4)} × ${what}`,
  );
  return lines.length === 0
    ? ''
    : ['Open, proven neither way:', ...lines.sort()].join('\n');
}

function differenceList(reports: readonly ScenarioReport[]): string {
  const lines = directions.flatMap(direction => {
    const used = reports.flatMap(
      ({ findings }) => findings[direction].differences,
    );
    return [...countEach(used)].map(([rule, count]) =>
      describeRule(direction, rule, count),
    );
  });
  return lines.length === 0
    ? ''
    : ['Deliberate differences:', ...lines].join('\n');
}

function describeRule(
  direction: Direction,
  { id, reason }: NamedDifference,
  count: number,
): string {
  return `  ${String(count).padStart(
    4,
  )} × ${direction}: ${id}\n         ${reason}`;
}

function totals(reports: readonly ScenarioReport[]): string {
  return directions
    .map(direction => {
      const statuses = reports.map(({ findings }) =>
        statusOf(findings[direction]),
      );
      const of = (status: FindingStatus) =>
        statuses.filter(each => each === status).length;
      const name = `${direction}:`.padEnd(9);
      return `${name} ${of('pass')} pass, ${of('FAIL')} FAIL, ${of(
        'open',
      )} open, ${of('none')} with nothing to compare`;
    })
    .join('\n');
}

function countEach<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  items.forEach(item => counts.set(item, (counts.get(item) ?? 0) + 1));
  return counts;
}
