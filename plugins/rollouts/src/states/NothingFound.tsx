import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  EntityLookup,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, Mono } from '../code';
import { ClusterSearch, describeSearch } from '../domain/describeSearch';
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

const wordsOf: Record<ClusterSearch['outcome'], string> = {
  'found-nothing': 'nothing matches.',
  'not-installed': 'serves no rollout engine.',
  forbidden: 'does not let the portal read all of it.',
  unreachable: 'does not answer, so nothing can be said of it.',
  looking: 'has not been read yet.',
};

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
  const searches = clusters.map(describeSearch);
  const isConclusive = searches.every(({ outcome }) =>
    conclusiveOutcomes.has(outcome),
  );
  return (
    <StateCard
      title={
        isConclusive
          ? `No workload found for ${entityName}`
          : `No workload of ${entityName} can be seen`
      }
    >
      <Typography variant="body2">
        Looked in {countClusters(clusters.length)} for the label{' '}
        <Mono>{lookup.labelSelector}</Mono>
        {lookup.namespace && (
          <>
            {' '}
            in namespace <Mono>{lookup.namespace}</Mono>
          </>
        )}
        . A Rollout needs the label in <Mono>metadata.labels</Mono>, not only in
        its pod template.
      </Typography>
      <ul className={classes.list} aria-label="Cluster by cluster">
        {searches.map(({ cluster, outcome, message }) => (
          <li key={cluster}>
            <Typography variant="body2">
              <Mono>{cluster}</Mono> {wordsOf[outcome]}
            </Typography>
            {message && <CodeBlock>{message}</CodeBlock>}
          </li>
        ))}
      </ul>
    </StateCard>
  );
}

function countClusters(count: number): string {
  return count === 1 ? '1 cluster' : `${count} clusters`;
}
