import { alpha, makeStyles } from '@material-ui/core/styles';

/** Dots that go with words: filled when live, hollow when not. */
export const useDotStyles = makeStyles(
  theme => {
    const { success, warning, type } = theme.palette;
    const green = type === 'dark' ? success.light : success.dark;
    const amber = type === 'dark' ? warning.light : warning.dark;
    const dot = {
      flex: 'none',
      display: 'inline-block',
      width: 8,
      height: 8,
      boxSizing: 'border-box',
      borderRadius: '50%',
    } as const;
    return {
      live: {
        ...dot,
        background: green,
        boxShadow: `0 0 0 3px ${alpha(green, 0.14)}`,
      },
      stale: { ...dot, border: `2px solid ${amber}` },
    };
  },
  { name: 'RolloutsFleetDot' },
);
