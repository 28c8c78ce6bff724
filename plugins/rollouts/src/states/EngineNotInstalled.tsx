import Typography from '@material-ui/core/Typography';
import { useWords } from '../translation';
import { StateCard } from './StateCard';

interface EngineNotInstalledProps {
  entityName: string;
  clusters: readonly string[];
}

/** Every cluster answers, and none serves the resources of a rollout engine. */
export function EngineNotInstalled(props: EngineNotInstalledProps) {
  const { entityName, clusters } = props;
  const { t } = useWords();
  return (
    <StateCard
      title={t('state.noEngine.title', { clusters: clusters.join(', ') })}
      glyph={{ name: 'info', tone: 'info' }}
    >
      <Typography variant="body2">
        {t('state.noEngine.text', {
          count: clusters.length,
          name: entityName,
        })}
      </Typography>
    </StateCard>
  );
}
