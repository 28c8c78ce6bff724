import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { toneColor, toneFade } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { GlyphName } from '../Glyph/GlyphName';

/** @public */
export interface NoticeProps {
  severity: 'info' | 'warning' | 'error';
  /** Another glyph than the severity's own. */
  glyph?: GlyphName;
  /** `alert` is read out at once, `status` when there is a pause; none when absent. */
  role?: 'alert' | 'status';
  /** Paragraphs, with what matters in `strong`. */
  children: ReactNode;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      gap: 12,
      padding: '12px 16px',
      borderRadius: theme.shape.borderRadius,
      borderLeft: '4px solid',
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
      '& p': { margin: 0 },
      '& p + p': { marginTop: 4 },
      '& strong': { fontWeight: 600 },
    },
    glyph: { marginTop: 2 },
    body: { minWidth: 0, overflowWrap: 'anywhere' },
    info: {
      borderLeftColor: toneColor(theme, 'info'),
      background: toneFade(theme, 'info'),
    },
    warning: {
      borderLeftColor: toneColor(theme, 'warning'),
      background: toneFade(theme, 'warning'),
    },
    error: {
      borderLeftColor: toneColor(theme, 'error'),
      background: toneFade(theme, 'error'),
    },
  }),
  { name: 'RolloutsNotice' },
);

const glyphOfSeverity: Record<NoticeProps['severity'], GlyphName> = {
  info: 'info',
  warning: 'warningOutline',
  error: 'abort',
};

/**
 * A tinted block that says something out of the ordinary, in place, without going away.
 *
 * @public
 */
export function Notice({ severity, glyph, role, children }: NoticeProps) {
  const classes = useStyles();
  return (
    <div className={`${classes.root} ${classes[severity]}`} role={role}>
      <Glyph
        name={glyph ?? glyphOfSeverity[severity]}
        tone={severity}
        className={classes.glyph}
      />
      <div className={classes.body}>{children}</div>
    </div>
  );
}
