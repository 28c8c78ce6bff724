import SvgIcon from '@material-ui/core/SvgIcon';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Tone } from '../../domain';
import { toneColor } from '../../theme/tones';
import { GlyphName } from './GlyphName';
import { glyphShapes } from './glyphShapes';

/** @public */
export interface GlyphProps {
  name: GlyphName;
  /** The colour of the surrounding text when absent. */
  tone?: Tone;
  /** Edge in px; 16 when absent. */
  size?: number;
  /** What it says to those who do not see it; without one it is decoration. */
  title?: string;
  className?: string;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      flex: 'none',
      '& [data-cut-out]': { stroke: theme.palette.background.paper },
      '@media (prefers-reduced-motion: no-preference)': {
        '& [data-turning]': {
          animation: '$turn 1.6s linear infinite',
          transformOrigin: '8px 8px',
        },
      },
    },
    '@keyframes turn': { to: { transform: 'rotate(360deg)' } },
  }),
  { name: 'RolloutsGlyph' },
);

const useToneStyles = makeStyles(
  (theme: Theme) => ({
    success: { color: toneColor(theme, 'success') },
    warning: { color: toneColor(theme, 'warning') },
    error: { color: toneColor(theme, 'error') },
    info: { color: toneColor(theme, 'info') },
    neutral: { color: toneColor(theme, 'neutral') },
    primary: { color: toneColor(theme, 'primary') },
  }),
  { name: 'RolloutsTone' },
);

/**
 * A small drawing of 16 px, in the colour of a tone.
 *
 * @public
 */
export function Glyph({ name, tone, size = 16, title, className }: GlyphProps) {
  const { root } = useStyles();
  const tones = useToneStyles();
  const classes = [root, tone && tones[tone], className];

  return (
    <SvgIcon
      className={classes.filter(Boolean).join(' ')}
      viewBox="0 0 16 16"
      style={{ fontSize: size }}
      titleAccess={title}
      data-glyph={name}
    >
      {glyphShapes[name]}
    </SvgIcon>
  );
}
