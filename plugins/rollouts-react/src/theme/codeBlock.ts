import { Theme } from '@material-ui/core/styles';
import { monospace } from './tones';

/** A text of several lines as a machine wrote it. */
export function codeBlock({ palette, shape }: Theme) {
  return {
    padding: '10px 12px',
    borderRadius: shape.borderRadius,
    background: palette.action.hover,
    color: palette.text.primary,
    fontFamily: monospace,
    fontSize: 12,
    lineHeight: '18px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  } as const;
}
