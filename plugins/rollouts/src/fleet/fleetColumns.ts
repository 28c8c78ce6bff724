import { FleetSort } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A column of the table. */
export interface FleetColumn {
  name:
    | 'phase'
    | 'name'
    | 'version'
    | 'steps'
    | 'traffic'
    | 'waits'
    | 'owner'
    | 'since';
  /** What a click on its head sorts by. */
  sort?: FleetSort;
  isNumber?: boolean;
}

const everyColumn: readonly FleetColumn[] = [
  { name: 'phase', sort: 'phase' },
  { name: 'name', sort: 'name' },
  { name: 'version', sort: 'version' },
  { name: 'steps' },
  { name: 'traffic' },
  { name: 'waits' },
  { name: 'owner', sort: 'owner' },
  { name: 'since', sort: 'since', isNumber: true },
];

const fewerColumns = everyColumn.filter(({ name }) => name !== 'steps');

/** Narrower than this, how far a rollout is has to be read from its traffic. */
const widthForSteps = 1160;

/** The columns that there is room for. */
export function fleetColumns(width: number): readonly FleetColumn[] {
  return width < widthForSteps ? fewerColumns : everyColumn;
}
