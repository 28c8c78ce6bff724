import {
  FleetQuery,
  FleetRow,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPage, aRollout, aRow, someRows } from './__testUtils__/aFleet';
import { readFleet } from './readFleet';

/** Reads a fleet that becomes another one before each page. */
async function readWhile(...fleets: FleetRow[][]) {
  const asked: FleetQuery[] = [];
  const pages = readFleet({
    async getFleet(query) {
      asked.push(query);
      return aPage(fleets[asked.length - 1] ?? fleets.at(-1) ?? [], query);
    },
  });
  const read: FleetRow[] = [];
  for await (const { rows } of pages) {
    read.push(...rows);
  }
  return { asked, names: read.map(({ rollout }) => rollout.ref.name) };
}

const namesOf = (rows: FleetRow[]) =>
  rows.map(({ rollout }) => rollout.ref.name);

describe('reading the whole fleet', () => {
  it('reads one of one page in one request', async () => {
    const rows = someRows(3);

    const { asked, names } = await readWhile(rows);

    expect(names).toEqual(namesOf(rows));
    expect(asked).toEqual([{ sort: 'name', offset: 0, limit: 200 }]);
  });

  it('reads an empty one', async () => {
    expect((await readWhile([])).names).toEqual([]);
  });

  it.each([200, 201, 380, 381, 1000])(
    'reads each of %i rollouts once',
    async count => {
      const rows = someRows(count);

      expect((await readWhile(rows)).names).toEqual(namesOf(rows));
    },
  );

  it('misses none when others before it are gone meanwhile', async () => {
    const rows = someRows(300);

    const { names } = await readWhile(rows, rows.slice(10));

    expect(names).toEqual(namesOf(rows));
  });

  it('reads none twice when others have come before it', async () => {
    const rows = someRows(300);
    const added = Array.from({ length: 10 }, (_, index) =>
      aRow({ rollout: aRollout({ ref: { name: `a-${index}` } }) }),
    );

    const { names } = await readWhile(rows, [...added, ...rows]);

    expect(names).toEqual(namesOf(rows));
  });

  it('gives up rather than miss some', async () => {
    const rows = someRows(500);

    await expect(readWhile(rows, rows.slice(250))).rejects.toThrow(
      'More rollouts came or went while the fleet was read than can be followed',
    );
  });

  it('gives up on pages that end before the fleet does', async () => {
    const pages = readFleet({
      getFleet: async () => ({ ...aPage([]), total: 7 }),
    });
    await expect(pages.next().then(() => pages.next())).rejects.toThrow(
      'The fleet has 7 rollouts, but its pages end at 0',
    );
  });
});
