import Typography from '@material-ui/core/Typography';
import { kubernetesIdAnnotation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CodeBlock, CopyButton, Mono } from '../code';
import { useWords } from '../translation';
import { catalogFile } from './catalogFile';
import { StateCard } from './StateCard';

/** The entity says nothing of where it runs: how to say it. */
export function NoAnnotation({ entityName }: { entityName: string }) {
  const { t } = useWords();
  const snippet = [
    'metadata:',
    '  annotations:',
    `    ${kubernetesIdAnnotation}: ${entityName}`,
  ].join('\n');
  return (
    <StateCard title={t('state.noAnnotation.title', { name: entityName })}>
      <Typography variant="body2">
        {t('state.noAnnotation.text', { file: <Mono>{catalogFile}</Mono> })}
      </Typography>
      <CodeBlock>{snippet}</CodeBlock>
      <CopyButton text={snippet} label={t('state.noAnnotation.copy')} />
    </StateCard>
  );
}
