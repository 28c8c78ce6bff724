import { alpha, Theme } from '@material-ui/core/styles';
import { Tone } from '../domain';

const fadeOnLight: Record<Tone, number> = {
  success: 0.12,
  warning: 0.12,
  error: 0.09,
  info: 0.1,
  neutral: 0.08,
  primary: 0.12,
};

/**
 * The colour of a tone in a theme: a palette entry that stands out from paper. Text is never
 * printed in it: orange and green are too pale for that.
 */
export function toneColor(theme: Theme, tone: Tone): string {
  const { palette } = theme;
  if (tone === 'neutral') {
    return palette.text.secondary;
  }
  if (tone === 'primary') {
    return palette.primary.main;
  }
  return palette.type === 'dark' ? palette[tone].light : palette[tone].dark;
}

/** The same colour so pale that text can be read on it. */
export function toneFade(theme: Theme, tone: Tone): string {
  const onDark = tone === 'error' ? 0.18 : 0.16;
  const opacity = theme.palette.type === 'dark' ? onDark : fadeOnLight[tone];
  return alpha(toneColor(theme, tone), opacity);
}

/** A fade as a layer on paper, for what must hide the line that runs behind it. */
export function toneFadeOnPaper(theme: Theme, tone: Tone): string {
  const fade = toneFade(theme, tone);
  return `linear-gradient(${fade}, ${fade}), ${theme.palette.background.paper}`;
}

/** The grey of traffic on the stable version. */
export function stableColor(theme: Theme): string {
  return theme.palette.action.disabled;
}

/** The colour of traffic on neither version: that of an experiment, whose weight stands beside it. */
export function additionalColor(theme: Theme): string {
  return alpha(theme.palette.primary.main, 0.5);
}

/** Names that one would paste somewhere. */
export const monospace =
  '"Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';

/** Read out, but not seen. */
export const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
} as const;
