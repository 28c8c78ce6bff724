// Browsers take the roles of a table away from what is not laid out as one, as on a narrow page.
/* eslint-disable jsx-a11y/no-redundant-roles */
import { ClusterHealth } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { useNow } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useWords } from '../translation';
import { ResourceRows } from './ResourceRows';
import { useResourceTableStyles } from './resourceTableStyles';

const columns = [
  { key: 'resource', isNumber: false },
  { key: 'state', isNumber: false },
  { key: 'objects', isNumber: true },
  { key: 'lastEvent', isNumber: true },
  { key: 'restarts', isNumber: true },
  { key: 'lastError', isNumber: false },
] as const;

/** The resources of a cluster. The roles are spelt out, since a narrow page shows it as no table. */
export function ResourceTable({ cluster }: { cluster: ClusterHealth }) {
  const { t } = useWords();
  const classes = useResourceTableStyles();
  const now = useNow();
  return (
    <table
      role="table"
      className={classes.table}
      aria-label={t('status.resourcesOf', { cluster: cluster.title })}
    >
      <thead role="rowgroup" className={classes.head}>
        <tr role="row">
          {columns.map(({ key, isNumber }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={[
                classes.column,
                classes[key],
                ...(isNumber ? [classes.number] : []),
              ].join(' ')}
            >
              {t(`status.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cluster.resources.map(health => (
          <ResourceRows key={health.resource} health={health} now={now} />
        ))}
      </tbody>
    </table>
  );
}
