import Typography from '@material-ui/core/Typography';
import { kubernetesClusterAnnotation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, Mono } from '../code';
import { StateCard } from './StateCard';

interface UnknownClusterProps {
  entityName: string;
  cluster: string;
}

/** The entity names a cluster that the portal does not have. */
export function UnknownCluster({ entityName, cluster }: UnknownClusterProps) {
  return (
    <StateCard title={`The portal knows no cluster ${cluster}`}>
      <Typography variant="body2">
        The annotation of {entityName} asks for it by name:
      </Typography>
      <CodeBlock>{`${kubernetesClusterAnnotation}: ${cluster}`}</CodeBlock>
      <Typography variant="body2">
        Correct the name in <Mono>catalog-info.yaml</Mono>, or ask the platform
        team to add the cluster to <Mono>rollouts.clusters</Mono> in the
        portal&apos;s configuration.
      </Typography>
    </StateCard>
  );
}
