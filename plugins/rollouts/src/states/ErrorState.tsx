import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { CodeBlock } from '../code';
import { statusOfError } from '../domain/statusOfError';
import { wordsOfError } from '../domain/wordsOfError';
import { useWords } from '../translation';
import { StateCard } from './StateCard';

interface ErrorStateProps {
  error: Error;
  onRetry: () => void;
}

/** The rollouts could not be loaded at all. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useWords();
  return (
    <StateCard title={t('state.notLoaded.title')}>
      <Typography variant="body2">
        {statusOfError(error) === undefined
          ? t('state.notLoaded.noAnswer')
          : t('state.notLoaded.otherAnswer')}
      </Typography>
      <CodeBlock>{wordsOfError(error)}</CodeBlock>
      <Button
        variant="outlined"
        style={{ textTransform: 'none' }}
        onClick={onRetry}
      >
        {t('state.notLoaded.tryAgain')}
      </Button>
    </StateCard>
  );
}
