import Typography from '@material-ui/core/Typography';
import { kubernetesIdAnnotation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, CopyButton, Mono } from '../code';
import { StateCard } from './StateCard';

/** The entity says nothing of where it runs: how to say it. */
export function NoAnnotation({ entityName }: { entityName: string }) {
  const snippet = [
    'metadata:',
    '  annotations:',
    `    ${kubernetesIdAnnotation}: ${entityName}`,
  ].join('\n');
  return (
    <StateCard title={`No rollouts are linked to ${entityName}`}>
      <Typography variant="body2">
        Add the annotation to <Mono>catalog-info.yaml</Mono> and give the
        workloads a label with the same name and value. They appear here once
        the catalog has read the file.
      </Typography>
      <CodeBlock>{snippet}</CodeBlock>
      <CopyButton text={snippet} label="the annotation" />
    </StateCard>
  );
}
