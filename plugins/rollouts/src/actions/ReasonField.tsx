import TextField from '@material-ui/core/TextField';
import { KeyboardEvent } from 'react';
import { useWords } from '../translation';

/** What the backend takes at most. */
const maxLength = 500;

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/**
 * Asks why, without insisting. It has the focus when the dialog opens: Enter then cannot set
 * anything off by accident, and Ctrl or Command with Enter sends as in other multi-line fields.
 */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const { t } = useWords();
  const sendOnModifiedEnter = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      (event.target as HTMLTextAreaElement).form?.requestSubmit();
    }
  };
  return (
    <TextField
      id="rollouts-action-reason"
      label={t('plan.reason')}
      value={value}
      onChange={event => onChange(event.target.value)}
      onKeyDown={sendOnModifiedEnter}
      inputProps={{ maxLength }}
      InputLabelProps={{ shrink: true }}
      variant="outlined"
      size="small"
      multiline
      minRows={2}
      maxRows={6}
      fullWidth
      // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog has to put the focus somewhere
      autoFocus
    />
  );
}
