import Typography from '@material-ui/core/Typography';
import { kubernetesClusterAnnotation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, Mono } from '../code';
import { useWords } from '../translation';
import { catalogFile } from './catalogFile';
import { clustersKey } from './clustersKey';
import { StateCard } from './StateCard';

interface UnknownClusterProps {
  entityName: string;
  cluster: string;
}

/** The entity names a cluster that the portal does not have. */
export function UnknownCluster({ entityName, cluster }: UnknownClusterProps) {
  const { t } = useWords();
  return (
    <StateCard title={t('state.unknownCluster.title', { cluster })}>
      <Typography variant="body2">
        {t('state.unknownCluster.text', { name: entityName })}
      </Typography>
      <CodeBlock>{`${kubernetesClusterAnnotation}: ${cluster}`}</CodeBlock>
      <Typography variant="body2">
        {t('state.unknownCluster.advice', {
          file: <Mono>{catalogFile}</Mono>,
          key: <Mono>{clustersKey}</Mono>,
        })}
      </Typography>
    </StateCard>
  );
}
