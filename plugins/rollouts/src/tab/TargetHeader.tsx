import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  formatList,
  RolloutSentence,
  useRollouts,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ActionBar, ActionTrouble } from '../actions';
import { StreamLost } from '../states';
import { useWords } from '../translation';
import { ControllerMessage } from './ControllerMessage';
import { Gaps } from './Gaps';
import { TargetMeta } from './TargetMeta';
import { TargetNotices } from './TargetNotices';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: theme.spacing(1, 4),
      alignItems: 'start',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    said: { display: 'grid', gap: theme.spacing(0.5), minWidth: 0 },
    notices: {
      gridColumn: '1 / -1',
      display: 'grid',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'RolloutsTargetHeader' },
);

interface TargetHeaderProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  owners: readonly string[];
}

/** Is it moving, what is it waiting for, what can I do: in this order. */
export function TargetHeader({ rollout, cluster, owners }: TargetHeaderProps) {
  const classes = useStyles();
  const { shared } = useWords();
  const { connection, lastSeenAt } = useRollouts();

  return (
    <div className={classes.root}>
      <div className={classes.said}>
        <TargetMeta
          rollout={rollout}
          cluster={cluster}
          connection={connection}
          lastSeenAt={lastSeenAt}
        />
        <RolloutSentence
          rollout={rollout}
          cluster={cluster}
          owner={formatList(owners, shared) || undefined}
        />
        <ControllerMessage rollout={rollout} />
        <Gaps gaps={rollout.gaps} />
        {connection === 'polling' && <StreamLost />}
      </div>
      <ActionBar />
      <div className={classes.notices}>
        <ActionTrouble />
        <TargetNotices
          rollout={rollout}
          cluster={cluster}
          connection={connection}
        />
      </div>
    </div>
  );
}
