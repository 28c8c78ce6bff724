import Typography from '@material-ui/core/Typography';
import { StateCard } from './StateCard';

interface EngineNotInstalledProps {
  entityName: string;
  clusters: readonly string[];
}

/** Every cluster answers, and none serves the resources of a rollout engine. */
export function EngineNotInstalled(props: EngineNotInstalledProps) {
  const where = props.clusters.join(', ');
  return (
    <StateCard
      title={`No rollout engine in ${where}`}
      glyph={{ name: 'info', tone: 'info' }}
    >
      <Typography variant="body2">
        {props.clusters.length === 1 ? 'The cluster does' : 'The clusters do'}{' '}
        not serve Argo Rollouts, so {props.entityName} has nothing to show here.
        Once it is installed, its rollouts appear without a restart of the
        portal.
      </Typography>
    </StateCard>
  );
}
