import Button from '@material-ui/core/Button';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useState } from 'react';
import { useWords } from '../translation';

interface CopyButtonProps {
  text: string;
  /** Says what is copied, for those who do not see what the button stands beside. */
  label: string;
}

/** `failed` is no rarity: browsers hand out the clipboard on secure origins only. */
type CopyOutcome = 'ready' | 'copied' | 'failed';

/** Copies a text and says what became of it, until the pointer or the focus leaves. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<CopyOutcome>('ready');
  const word = t(`copy.${outcome}`);
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
      aria-label={outcome === 'ready' ? label : word}
      onClick={copy}
      onBlur={reset}
      onMouseLeave={reset}
    >
      <span aria-live="polite">{word}</span>
    </Button>
  );
}
