import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { hasTwoVersions } from '../../domain/versions';
import { useNow } from '../../hooks/useNow';
import { monospace } from '../../theme/tones';
import { Countdown } from '../Countdown/Countdown';
import { SectionHeading } from '../SectionHeading/SectionHeading';
import { VersionTag } from '../VersionTag/VersionTag';
import { PodSquares } from './PodSquares';
import { isAbortedRevision, roleWords } from './roleWords';

/** @public */
export interface RevisionListProps {
  rollout: Rollout;
  /** Id of the heading, for `aria-labelledby` of the section around it. */
  headingId?: string;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: { margin: 0, padding: 0, listStyle: 'none' },
    revision: {
      display: 'grid',
      gap: 4,
      padding: '12px 0',
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      '&:first-child': { paddingTop: 0 },
      '&:last-child': { paddingBottom: 0 },
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 8px',
      minWidth: 0,
    },
    version: { fontWeight: 600, overflowWrap: 'anywhere' },
    past: { fontWeight: 500 },
    caption: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
    hash: { fontFamily: monospace },
  }),
  { name: 'RolloutsRevisionList' },
);

/**
 * The versions that the cluster still knows, newest first: their part in the update, and their
 * pods.
 *
 * @public
 */
export function RevisionList({ rollout, headingId }: RevisionListProps) {
  const classes = useStyles();
  return (
    <>
      <SectionHeading id={headingId}>Revisions</SectionHeading>
      {rollout.revisions.length === 0 ? (
        <span className={classes.caption}>The cluster knows none yet.</span>
      ) : (
        <ul className={classes.root}>
          {rollout.revisions.map(revision => (
            <li key={revision.podHash} className={classes.revision}>
              <RevisionLine rollout={rollout} revision={revision} />
              <RevisionPods revision={revision} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface RevisionProps {
  rollout: Rollout;
  revision: RolloutRevision;
}

function isScaledDown({ replicas }: RolloutRevision): boolean {
  return replicas.desired === 0 && replicas.ready === 0;
}

function RevisionLine({ rollout, revision }: RevisionProps) {
  const classes = useStyles();
  const now = useNow();
  const role = roleWords(rollout, revision);
  const isAborted = isAbortedRevision(rollout, revision);
  const isNew =
    !isAborted &&
    revision.podHash === rollout.observation.podHash &&
    hasTwoVersions(rollout, now);
  const isPast = role === undefined && isScaledDown(revision);
  const facts = [
    revision.revision !== undefined && `revision ${revision.revision}`,
    <span className={classes.hash}>{revision.podHash}</span>,
    isScaledDown(revision) && 'scaled down',
  ].filter(Boolean);

  return (
    <div className={classes.row}>
      {role && (
        <VersionTag
          isNew={isNew}
          glyph={isAborted ? { name: 'cross', tone: 'error' } : undefined}
        >
          {role}
        </VersionTag>
      )}
      <span className={`${classes.version} ${isPast ? classes.past : ''}`}>
        {revision.version}
      </span>
      <span className={classes.caption}>
        {facts.map((fact, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <span key={index}>
            {index > 0 && ' · '}
            {fact}
          </span>
        ))}
      </span>
    </div>
  );
}

function RevisionPods({ revision }: Pick<RevisionProps, 'revision'>) {
  const classes = useStyles();
  const { replicas, scaleDownAt } = revision;
  if (isScaledDown(revision)) {
    return null;
  }
  return (
    <div className={classes.row}>
      <PodSquares ready={replicas.ready} desired={replicas.desired} />
      <span>{`${replicas.ready} of ${replicas.desired} ready`}</span>
      {scaleDownAt && (
        <span className={classes.caption}>
          scales down in <Countdown to={scaleDownAt} />
        </span>
      )}
    </div>
  );
}
