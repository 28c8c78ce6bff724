import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Tone } from '../../domain';
import { stableColor, toneColor } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { GlyphName } from '../Glyph/GlyphName';

/** @public */
export interface VersionTagProps {
  /** Whether it is about the new version, which has the primary colour. */
  isNew: boolean;
  /** Instead of the colour, when the version is out of the race. */
  glyph?: { name: GlyphName; tone: Tone };
  children: ReactNode;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      height: 20,
      padding: '0 6px',
      boxSizing: 'border-box',
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      fontSize: 12,
      lineHeight: '16px',
      whiteSpace: 'nowrap',
      color: theme.palette.text.primary,
    },
    isNew: { borderColor: toneColor(theme, 'primary') },
    swatch: {
      width: 8,
      height: 8,
      borderRadius: 2,
      background: stableColor(theme),
    },
    newSwatch: { background: toneColor(theme, 'primary') },
  }),
  { name: 'RolloutsVersionTag' },
);

/**
 * A small frame with the colour that a version has on the whole page.
 *
 * @public
 */
export function VersionTag({ isNew, glyph, children }: VersionTagProps) {
  const classes = useStyles();
  return (
    <span className={`${classes.root} ${isNew ? classes.isNew : ''}`}>
      {glyph ? (
        <Glyph name={glyph.name} tone={glyph.tone} size={12} />
      ) : (
        <span
          aria-hidden
          className={`${classes.swatch} ${isNew ? classes.newSwatch : ''}`}
        />
      )}
      {children}
    </span>
  );
}
