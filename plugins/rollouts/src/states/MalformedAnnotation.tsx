import Typography from '@material-ui/core/Typography';
import { CodeBlock, Mono } from '../code';
import { catalogFile } from './catalogFile';
import { useWords } from '../translation';
import { StateCard } from './StateCard';

interface MalformedAnnotationProps {
  entityName: string;
  annotation: string;
  message: string;
}

/** An annotation is there but cannot be read, so nothing was looked for. */
export function MalformedAnnotation(props: MalformedAnnotationProps) {
  const { t } = useWords();
  return (
    <StateCard
      title={t('state.malformedAnnotation.title', { name: props.entityName })}
    >
      <Typography variant="body2">
        {t('state.malformedAnnotation.text', {
          annotation: <Mono>{props.annotation}</Mono>,
          file: <Mono>{catalogFile}</Mono>,
        })}
      </Typography>
      <CodeBlock>{props.message}</CodeBlock>
    </StateCard>
  );
}
