import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from '../../domain';
import { versionChange } from '../../domain/versions';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface VersionChangeProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  now: Date;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: { overflowWrap: 'anywhere' },
    old: { color: theme.palette.text.secondary },
  }),
  { name: 'RolloutsVersionChange' },
);

/**
 * Old and new version, or the one that everybody has, or the one that was last seen.
 *
 * @public
 */
export function VersionChange({ rollout, cluster, now }: VersionChangeProps) {
  const classes = useStyles();
  const words = useRolloutWords();
  const { from, to } = versionChange(rollout, now, words);
  if (cluster && !cluster.isReachable) {
    const age =
      cluster.lastSeenAt &&
      formatDuration(now.getTime() - Date.parse(cluster.lastSeenAt), { words });
    return (
      <span className={`${classes.root} ${classes.old}`}>
        {age ? words.t('target.ago', { version: to, duration: age }) : to}
      </span>
    );
  }
  return (
    <span className={classes.root}>
      {from && <span className={classes.old}>{from} → </span>}
      {to}
    </span>
  );
}
