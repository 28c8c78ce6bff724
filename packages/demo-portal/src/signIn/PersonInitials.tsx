import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    disc: {
      width: 44,
      height: 44,
      borderRadius: '50%',
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      fontSize: 15,
      fontWeight: 600,
      letterSpacing: '0.02em',
      color: theme.palette.type === 'dark' ? '#d4f1f3' : '#0c4a55',
      background: theme.palette.type === 'dark' ? '#12505b' : '#d8eef0',
    },
  }),
  { name: 'PortalPersonInitials' },
);

/** A stand-in for a portrait; the name stands beside it, so it is no news to a screen reader. */
export function PersonInitials({ name }: { name: string }) {
  const classes = useStyles();
  const initials = name
    .split(' ')
    .map(word => word[0])
    .join('');

  return (
    <span className={classes.disc} aria-hidden="true">
      {initials}
    </span>
  );
}
