import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewDifferences } from './read/views/viewDifferences';
import { endedRunDifference } from './simulate/endedRuns';
import { eventsLeftOut } from './simulate/simulationDifferences';
import { notOffered } from './write/notOffered';
import { planDifferences } from './write/planDifferences';

const page = readFileSync(
  join(__dirname, '../../../docs/conformance.md'),
  'utf8',
);

const ids = [
  ...viewDifferences,
  ...planDifferences,
  ...notOffered,
  ...eventsLeftOut,
  endedRunDifference,
].map(({ id }) => id);

describe('docs/conformance.md', () => {
  it.each(ids)('explains %s', id => {
    expect(page).toContain(`\`${id}\``);
  });

  it('explains no rule twice, and none that is gone', () => {
    const rows = [...page.matchAll(/^(?:\| )?`([a-z]+(?:-[a-z]+)+)`/gm)];

    expect(rows.map(([, id]) => id).sort()).toEqual([...ids].sort());
  });
});
