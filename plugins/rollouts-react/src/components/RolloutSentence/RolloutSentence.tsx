import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeRollout } from '../../domain';
import { useOverTime } from '../../hooks/useOverTime';
import { PhaseAnnouncer } from '../PhaseAnnouncer/PhaseAnnouncer';
import { PhaseIcon } from '../PhaseIcon/PhaseIcon';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface RolloutSentenceProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  /** Who may be asked to act, as people call them. */
  owner?: string;
  id?: string;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      gap: 12,
      margin: 0,
      fontSize: 20,
      lineHeight: '28px',
      fontWeight: 400,
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
      [theme.breakpoints.down('sm')]: { fontSize: 18, lineHeight: '26px' },
    },
    icon: { marginTop: 4 },
    words: { minWidth: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
    lead: { fontWeight: 600 },
  }),
  { name: 'RolloutsSentence' },
);

/**
 * The one line that answers: is it moving, what does it wait for? A heading of level 2, with the
 * phase in front. Changes of phase, and only those, are read out.
 *
 * @public
 */
export function RolloutSentence({
  rollout,
  cluster,
  owner,
  id,
}: RolloutSentenceProps) {
  const classes = useStyles();
  const words = useRolloutWords();
  const { lead, rest } = useOverTime(now =>
    describeRollout(rollout, now, { words, cluster, owner }),
  );
  return (
    <>
      <h2 id={id} className={classes.root}>
        <PhaseIcon
          rollout={rollout}
          cluster={cluster}
          size={20}
          className={classes.icon}
        />
        <span className={classes.words}>
          <span className={classes.lead}>{lead}</span>
          {rest && words.t('format.sentences', { row: '', next: rest })}
        </span>
      </h2>
      <PhaseAnnouncer rollout={rollout} cluster={cluster} owner={owner} />
    </>
  );
}
