import { makeStyles } from '@material-ui/core/styles';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useWords } from '../translation';
import { WatchLook } from './watchLook';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'RolloutsWatchStateLabel' },
);

/** The state of a watch as glyph and word. */
export function WatchStateLabel({ look }: { look: WatchLook }) {
  const { t } = useWords();
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <Glyph name={look.glyph} tone={look.tone} />
      {t(`status.state.${look.state}`)}
    </span>
  );
}
