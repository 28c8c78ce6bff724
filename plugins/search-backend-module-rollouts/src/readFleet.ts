import {
  FleetPage,
  FleetRow,
  maxFleetLimit,
  RolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How many rows of the page before are read again, to see where it ended. */
const overlap = 20;

/**
 * The whole fleet, page by page. Rollouts may come and go between two pages, which moves all rows
 * behind them: each page therefore goes on after the last row that was seen.
 *
 * @throws Error when that row cannot be found again, so that rows may have been missed
 */
export async function* readFleet(
  client: Pick<RolloutsApi, 'getFleet'>,
): AsyncGenerator<FleetPage> {
  const seen = new Set<string>();
  let offset = 0;
  for (;;) {
    const page = await client.getFleet({
      sort: 'name',
      offset,
      limit: maxFleetLimit,
    });
    const rows = rowsAfter(page.rows, seen);
    rows.forEach(({ rollout }) => seen.add(rollout.id));
    yield { ...page, rows };
    const end = offset + page.rows.length;
    if (end >= page.total) {
      return;
    }
    if (rows.length === 0) {
      throw new Error(
        `The fleet has ${page.total} rollouts, but its pages end at ${end}`,
      );
    }
    offset = Math.max(end - overlap, 0);
  }
}

function rowsAfter(
  rows: readonly FleetRow[],
  seen: ReadonlySet<string>,
): FleetRow[] {
  const last = rows.findLastIndex(({ rollout }) => seen.has(rollout.id));
  if (last < 0 && seen.size > 0) {
    throw new Error(
      'More rollouts came or went while the fleet was read than can be followed',
    );
  }
  return rows.slice(last + 1).filter(({ rollout }) => !seen.has(rollout.id));
}
