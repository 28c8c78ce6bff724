import Typography from '@material-ui/core/Typography';
import { CodeBlock, Mono } from '../code';
import { StateCard } from './StateCard';

const snippet = `rollouts:
  clusters:
    - name: production
      kubeconfig:
        path: /etc/rollouts/kubeconfig
        context: production`;

/** The portal has no cluster to look in. For whoever runs the portal. */
export function NoClusterConfigured() {
  return (
    <StateCard title="No cluster is configured">
      <Typography variant="body2">
        The portal has no cluster to look in. Whoever runs it adds one under{' '}
        <Mono>rollouts.clusters</Mono>:
      </Typography>
      <CodeBlock>{snippet}</CodeBlock>
    </StateCard>
  );
}
