import { makeStyles } from '@material-ui/core/styles';
import { FleetRow } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FleetContext } from '../fleet/fleetContext';
import {
  LineName,
  LinePhase,
  LinePlace,
  LineSince,
  LineWaiting,
} from '../fleet/FleetLine';
import { rowStyles } from '../rows/rowStyles';

const useStyles = makeStyles(
  theme => ({
    root: rowStyles(theme).listRow,
    name: { minWidth: 0, '& a': { fontWeight: 600 } },
    waiting: {
      gridColumn: '1 / -1',
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    since: {
      textAlign: 'right',
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
    place: { minWidth: 0 },
  }),
  { name: 'RolloutsHomeRollout' },
);

interface HomeRolloutProps {
  row: FleetRow;
  context: FleetContext;
}

/** A rollout that needs attention: which, where, and what it waits for. */
export function HomeRollout(props: HomeRolloutProps) {
  const classes = useStyles();
  return (
    <li className={classes.root}>
      <span className={classes.name}>
        <LineName {...props} />
      </span>
      <LinePhase {...props} />
      <span className={classes.waiting}>
        <LineWaiting {...props} />
      </span>
      <span className={classes.place}>
        <LinePlace {...props} />
      </span>
      <span className={classes.since}>
        <LineSince {...props} />
      </span>
    </li>
  );
}
