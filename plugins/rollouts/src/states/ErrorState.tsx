import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { CodeBlock } from '../code';
import { statusOfError } from '../domain/statusOfError';
import { wordsOfError } from '../domain/wordsOfError';
import { StateCard } from './StateCard';

interface ErrorStateProps {
  error: Error;
  onRetry: () => void;
}

/** The rollouts could not be loaded at all. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  return (
    <StateCard title="The rollouts could not be loaded">
      <Typography variant="body2">{explain(error)}</Typography>
      <CodeBlock>{wordsOfError(error)}</CodeBlock>
      <Button
        variant="outlined"
        style={{ textTransform: 'none' }}
        onClick={onRetry}
      >
        Try again
      </Button>
    </StateCard>
  );
}

function explain(error: Error): string {
  return statusOfError(error) === undefined
    ? 'The portal did not answer. Your network or the portal itself may be down; nothing is known of the rollouts.'
    : 'The portal answered, but not with rollouts. They themselves are not touched by this.';
}
