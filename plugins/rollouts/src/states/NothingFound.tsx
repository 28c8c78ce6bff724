import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  EntityLookup,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, Mono } from '../code';
import { ClusterSearch, describeSearch } from '../domain/describeSearch';
import { useWords } from '../translation';
import { StateCard } from './StateCard';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1),
      justifySelf: 'stretch',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& pre': { marginTop: theme.spacing(0.5) },
    },
  }),
  { name: 'RolloutsNothingFound' },
);

const labelsField = 'metadata.labels';

/** After these one may say that there is nothing; after the others only that nothing was seen. */
const conclusiveOutcomes: ReadonlySet<ClusterSearch['outcome']> = new Set([
  'found-nothing',
  'not-installed',
]);

interface NothingFoundProps {
  entityName: string;
  lookup: Extract<EntityLookup, { kind: 'selector' }>;
  clusters: readonly ClusterStatus[];
}

/** Clusters were searched and hold no rollout of this entity: what was looked for, and where. */
export function NothingFound(props: NothingFoundProps) {
  const { entityName, lookup, clusters } = props;
  const classes = useStyles();
  const { t } = useWords();
  const searches = clusters.map(describeSearch);
  const isConclusive = searches.every(({ outcome }) =>
    conclusiveOutcomes.has(outcome),
  );
  const count = clusters.length;
  const label = <Mono>{lookup.labelSelector}</Mono>;
  return (
    <StateCard
      title={
        isConclusive
          ? t('state.nothingFound.title', { name: entityName })
          : t('state.nothingFound.titleUnsure', { name: entityName })
      }
    >
      <Typography variant="body2">
        {lookup.namespace
          ? t('state.nothingFound.lookedInNamespace', {
              count,
              label,
              namespace: <Mono>{lookup.namespace}</Mono>,
            })
          : t('state.nothingFound.looked', { count, label })}{' '}
        {t('state.nothingFound.advice', {
          field: <Mono>{labelsField}</Mono>,
        })}
      </Typography>
      <ul className={classes.list} aria-label={t('state.nothingFound.list')}>
        {searches.map(({ cluster, outcome, message }) => (
          <li key={cluster}>
            <Typography variant="body2">
              {t(`state.nothingFound.in.${outcome}`, {
                cluster: <Mono>{cluster}</Mono>,
              })}
            </Typography>
            {message && <CodeBlock>{message}</CodeBlock>}
          </li>
        ))}
      </ul>
    </StateCard>
  );
}
