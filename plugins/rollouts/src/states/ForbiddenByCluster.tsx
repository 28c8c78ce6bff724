import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  ResourceStatus,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { CodeBlock } from '../code';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1) },
    title: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontWeight: 600,
    },
  }),
  { name: 'RolloutsForbiddenByCluster' },
);

interface ForbiddenByClusterProps {
  cluster: ClusterStatus;
  resource: ResourceStatus;
  /** Whether the rollout that is shown is one of these itself. */
  isOfTheRollout?: boolean;
}

/** The cluster keeps one resource from the portal; the parts that do not need it go on. */
export function ForbiddenByCluster(props: ForbiddenByClusterProps) {
  const { cluster, resource, isOfTheRollout } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="body2" className={classes.title}>
        <Glyph name="lock" />
        {cluster.name} does not let the portal read {spoken(resource.resource)}
      </Typography>
      <Typography variant="body2">
        {isOfTheRollout
          ? 'What is shown is what was last seen; the rollout may have moved on.'
          : consequenceOf(resource.resource)}
      </Typography>
      {resource.message && <CodeBlock>{resource.message}</CodeBlock>}
    </div>
  );
}

const spokenNames: Record<string, string> = {
  analysisruns: 'analysis runs',
  replicasets: 'replica sets',
  experiments: 'experiments',
  pods: 'pods',
  rollouts: 'rollouts',
};

function pluralOf(resource: string): string {
  return resource.split('.')[0];
}

function spoken(resource: string): string {
  return spokenNames[pluralOf(resource)] ?? resource;
}

function consequenceOf(resource: string): string {
  return pluralOf(resource) === 'analysisruns'
    ? 'Steps and traffic are complete. Analyses may exist, but cannot be shown.'
    : 'What is told by them is missing here; everything else is complete.';
}
