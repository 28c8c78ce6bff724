import Typography from '@material-ui/core/Typography';
import { CodeBlock, Mono } from '../code';
import { useWords } from '../translation';
import { clustersKey } from './clustersKey';
import { StateCard } from './StateCard';

const snippet = `rollouts:
  clusters:
    - name: production
      kubeconfig:
        path: /etc/rollouts/kubeconfig
        context: production`;

/** The portal has no cluster to look in. For whoever runs the portal. */
export function NoClusterConfigured() {
  const { t } = useWords();
  return (
    <StateCard title={t('state.noCluster.title')}>
      <Typography variant="body2">
        {t('state.noCluster.text', { key: <Mono>{clustersKey}</Mono> })}
      </Typography>
      <CodeBlock>{snippet}</CodeBlock>
    </StateCard>
  );
}
