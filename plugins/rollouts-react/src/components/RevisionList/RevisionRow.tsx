import { ReactNode } from 'react';
import {
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { podsOfRevision } from '../../domain/podGroups';
import { hasTwoVersions } from '../../domain/versions';
import { RolloutPodsView } from '../../hooks/useRolloutPods';
import { useToldOverTime } from '../../hooks/useToldOverTime';
import { Glyph } from '../Glyph/Glyph';
import { VersionTag } from '../VersionTag/VersionTag';
import { Disclosure } from './Disclosure';
import { PodCount } from './PodCount';
import { PodList } from './PodList';
import { RevisionImages } from './RevisionImages';
import { RevisionOrigin } from './RevisionOrigin';
import { useRevisionStyles } from './revisionStyles';
import { isAbortedRevision, roleWords } from './roleWords';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface RevisionRowProps {
  rollout: Rollout;
  revision: RolloutRevision;
  pods: RolloutPodsView;
  isOpen: boolean;
  onToggle: () => void;
  /** Id for what the row opens. */
  detailsId: string;
  /** What can be done with this version. */
  action?: ReactNode;
}

function isScaledDown({ replicas }: RolloutRevision): boolean {
  return replicas.desired === 0 && replicas.ready === 0;
}

/** One version: its part in the update, its pods, where it comes from. Opens on a click. */
export function RevisionRow(props: RevisionRowProps) {
  const { revision, pods, isOpen, onToggle, detailsId, action } = props;
  const classes = useRevisionStyles();
  const { t } = useRolloutWords();
  return (
    <>
      <div className={`${classes.row} ${classes.head}`}>
        <Disclosure isOpen={isOpen} onToggle={onToggle} controls={detailsId}>
          <RevisionName {...props} />
        </Disclosure>
        <RevisionFacts revision={revision} />
      </div>
      <div className={classes.end}>{action}</div>
      {!isScaledDown(revision) && (
        <PodCount
          replicas={revision.replicas}
          scaleDownAt={revision.scaleDownAt}
        />
      )}
      {revision.trouble && (
        <div className={`${classes.below} ${classes.withGlyph}`}>
          <Glyph name="warning" tone="error" title={t('revision.trouble')} />
          <span className={classes.mono}>{revision.trouble}</span>
        </div>
      )}
      <RevisionOrigin revision={revision} />
      {isOpen && (
        <div id={detailsId} className={classes.below}>
          <RevisionImages images={revision.images} />
          <PodList
            caption={t('revision.podsOf', { version: revision.version })}
            view={pods}
            choose={all => podsOfRevision(all, revision.podHash)}
          />
        </div>
      )}
    </>
  );
}

function RevisionName(props: Pick<RevisionRowProps, 'rollout' | 'revision'>) {
  const { rollout, revision } = props;
  const classes = useRevisionStyles();
  const words = useRolloutWords();
  const hasTwo = useToldOverTime(now => hasTwoVersions(rollout, now));
  const role = roleWords(rollout, revision, words);
  const isAborted = isAbortedRevision(rollout, revision);
  const isNew =
    !isAborted && hasTwo && revision.podHash === rollout.observation.podHash;
  const isPast = role === undefined && isScaledDown(revision);
  return (
    <>
      {role && (
        <VersionTag
          isNew={isNew}
          glyph={isAborted ? { name: 'cross', tone: 'error' } : undefined}
        >
          {role}
        </VersionTag>
      )}{' '}
      <span className={`${classes.version} ${isPast ? classes.past : ''}`}>
        {revision.version}
      </span>
    </>
  );
}

function RevisionFacts({ revision }: Pick<RevisionRowProps, 'revision'>) {
  const classes = useRevisionStyles();
  const { t } = useRolloutWords();
  const number = revision.revision;
  return (
    <span className={classes.caption}>
      {number !== undefined &&
        `${t('revision.number', { number: String(number) })} · `}
      <span className={classes.mono}>{revision.podHash}</span>
      {isScaledDown(revision) && ` · ${t('revision.scaledDown')}`}
    </span>
  );
}
