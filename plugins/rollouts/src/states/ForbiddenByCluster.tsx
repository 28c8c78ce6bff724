import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  ResourceStatus,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { CodeBlock } from '../code';
import { useWords } from '../translation';

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
  const { t } = useWords();
  const spoken = spokenResource(resource.resource);
  const consequence = spoken === 'analysisruns' ? 'analysis' : 'other';
  return (
    <div className={classes.root}>
      <Typography variant="body2" className={classes.title}>
        <Glyph name="lock" />
        {t('state.forbiddenByCluster.title', {
          cluster: cluster.name,
          resource: spoken ? t(`state.resource.${spoken}`) : resource.resource,
        })}
      </Typography>
      <Typography variant="body2">
        {isOfTheRollout
          ? t('state.forbiddenByCluster.ofTheRollout')
          : t(`state.forbiddenByCluster.${consequence}`)}
      </Typography>
      {resource.message && <CodeBlock>{resource.message}</CodeBlock>}
    </div>
  );
}

/** Resources that have a name in every language. */
const spokenResources = [
  'analysisruns',
  'replicasets',
  'experiments',
  'pods',
  'rollouts',
] as const;

type SpokenResource = (typeof spokenResources)[number];

function spokenResource(resource: string): SpokenResource | undefined {
  const [plural] = resource.split('.');
  return spokenResources.find(name => name === plural);
}
