import { makeStyles, Theme } from '@material-ui/core/styles';
import { Tone } from '../../domain';
import {
  toneColor,
  toneFade,
  toneFadeOnPaper,
  visuallyHidden,
} from '../../theme/tones';

export const useRailStepStyles = makeStyles(
  (theme: Theme) => {
    const { text, background } = theme.palette;
    const narrow = theme.breakpoints.down('sm');
    const dots = (angle: string) =>
      `repeating-linear-gradient(${angle}, ${text.secondary} 0 2px, transparent 2px 6px)`;
    const tinted = (tone: Tone) => ({
      '& $node': {
        border: `2px solid ${toneColor(theme, tone)}`,
        boxShadow: `0 0 0 4px ${toneFade(theme, tone)}`,
        background: toneFadeOnPaper(theme, tone),
      },
      '& $tag': { background: toneFadeOnPaper(theme, tone) },
    });
    return {
      root: {
        position: 'relative',
        minWidth: 0,
        padding: '12px 8px 8px 0',
        fontVariantNumeric: 'tabular-nums',
        [narrow]: {
          display: 'grid',
          gridTemplateColumns: '40px minmax(0, 1fr) auto',
          alignItems: 'start',
          padding: '0 0 16px',
        },
      },
      visual: { display: 'contents' },
      spoken: visuallyHidden,
      /** The line to the next node. */
      connector: {
        position: 'absolute',
        left: 28,
        right: 0,
        top: 25,
        height: 2,
        background: text.secondary,
        [narrow]: {
          left: 13,
          right: 'auto',
          top: 28,
          bottom: 0,
          width: 2,
          height: 'auto',
        },
      },
      dotted: {
        background: dots('90deg'),
        opacity: 0.6,
        [narrow]: { background: dots('180deg') },
      },
      node: {
        position: 'relative',
        zIndex: 1,
        display: 'grid',
        placeItems: 'center',
        width: 28,
        height: 28,
        boxSizing: 'border-box',
        borderRadius: '50%',
        border: `1.5px solid ${text.secondary}`,
        background: background.paper,
        color: text.primary,
        [narrow]: { gridColumn: 1, gridRow: '1 / span 4' },
      },
      badge: {
        position: 'absolute',
        left: 18,
        top: 29,
        zIndex: 2,
        width: 14,
        height: 14,
        display: 'grid',
        placeItems: 'center',
        borderRadius: '50%',
        background: background.paper,
        [narrow]: { top: 17 },
      },
      tag: {
        position: 'absolute',
        left: 36,
        top: 16,
        zIndex: 2,
        padding: '0 6px',
        borderRadius: theme.shape.borderRadius,
        fontSize: 12,
        lineHeight: '20px',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        color: text.primary,
        [narrow]: {
          position: 'static',
          gridColumn: 3,
          gridRow: 1,
          marginTop: 4,
          justifySelf: 'end',
        },
      },
      title: {
        marginTop: 8,
        fontSize: 13,
        lineHeight: '18px',
        fontWeight: 500,
        color: text.primary,
        overflowWrap: 'anywhere',
        [narrow]: { marginTop: 4, gridColumn: 2 },
      },
      number: { color: text.secondary },
      dots: { margin: '3px 0 2px', [narrow]: { gridColumn: 2 } },
      small: {
        fontSize: 12,
        lineHeight: '16px',
        color: text.secondary,
        overflowWrap: 'anywhere',
        [narrow]: { gridColumn: 2 },
      },
      duration: {
        [narrow]: {
          gridColumn: 3,
          gridRow: 1,
          marginTop: 6,
          textAlign: 'right',
        },
      },
      ahead: {
        '& $node': { borderStyle: 'dashed', color: text.secondary },
        '& $title': { fontWeight: 400 },
      },
      info: tinted('info'),
      warning: tinted('warning'),
      error: tinted('error'),
      neutral: tinted('neutral'),
      failed: {
        '& $node': {
          border: `2px solid ${toneColor(theme, 'error')}`,
          background: toneFadeOnPaper(theme, 'error'),
        },
        '& $tag': { background: toneFadeOnPaper(theme, 'error') },
      },
    };
  },
  { name: 'RolloutsRailStep' },
);
