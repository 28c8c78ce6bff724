import Typography from '@material-ui/core/Typography';
import { CodeBlock, Mono } from '../code';
import { StateCard } from './StateCard';

interface MalformedAnnotationProps {
  entityName: string;
  annotation: string;
  message: string;
}

/** An annotation is there but cannot be read, so nothing was looked for. */
export function MalformedAnnotation(props: MalformedAnnotationProps) {
  return (
    <StateCard title={`An annotation of ${props.entityName} cannot be read`}>
      <Typography variant="body2">
        Nothing was looked for, since <Mono>{props.annotation}</Mono> would have
        to be guessed at. Correct it in <Mono>catalog-info.yaml</Mono>.
      </Typography>
      <CodeBlock>{props.message}</CodeBlock>
    </StateCard>
  );
}
