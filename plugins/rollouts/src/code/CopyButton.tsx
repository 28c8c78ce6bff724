import Button from '@material-ui/core/Button';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useState } from 'react';

interface CopyButtonProps {
  text: string;
  /** What is copied, for those who do not see what the button stands beside. */
  label: string;
}

const wordOf = {
  ready: 'Copy',
  copied: 'Copied',
  // Browsers hand out the clipboard on secure origins only.
  failed: 'Select the text to copy it',
} as const;

/** Copies a text and says what became of it, until the pointer or the focus leaves. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof wordOf>('ready');
  const reset = () => setOutcome('ready');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };

  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<Glyph name="copy" />}
      style={{ textTransform: 'none' }}
      aria-label={outcome === 'ready' ? `Copy ${label}` : wordOf[outcome]}
      onClick={copy}
      onBlur={reset}
      onMouseLeave={reset}
    >
      <span aria-live="polite">{wordOf[outcome]}</span>
    </Button>
  );
}
