import { ReactNode } from 'react';
import {
  ClusterStatus,
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { otherPods } from '../../domain/podGroups';
import { RolloutPodsView } from '../../hooks/useRolloutPods';
import { ToldCluster } from '../../hooks/ToldCluster';
import { SectionHeading } from '../SectionHeading/SectionHeading';
import { ExperimentRow } from './ExperimentRow';
import { PodTable } from './PodTable';
import { replicasOfExperiment } from './replicasOfExperiment';
import { RevisionRow } from './RevisionRow';
import { useRevisionStyles } from './revisionStyles';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface RevisionListProps {
  rollout: Rollout;
  /** The cluster that it lives in: when it is silent, nothing is counted on or down. */
  cluster?: ClusterStatus;
  /** Id of the heading, for `aria-labelledby` of the section around it. */
  headingId?: string;
  /** Pods of the rollout; needed as soon as a row is open. */
  pods: RolloutPodsView;
  /** Rows that are open: pod hashes of revisions, and names of experiments. */
  openRows: ReadonlySet<string>;
  onToggle: (row: string) => void;
  /** What can be done with a version, for the end of its row. */
  renderAction?: (revision: RolloutRevision) => ReactNode;
}

/**
 * The versions that the cluster still knows, newest first, and the experiments that have pods:
 * their part in the update, where they come from, and on demand their pods.
 *
 * @public
 */
export function RevisionList(props: RevisionListProps) {
  const { rollout, cluster, headingId, pods } = props;
  const { openRows, onToggle, renderAction } = props;
  const classes = useRevisionStyles();
  const { t } = useRolloutWords();
  const experiments = rollout.experiments.filter(experiment => {
    const { desired, ready } = replicasOfExperiment(experiment);
    return desired + ready > 0;
  });
  const row = (name: string) => ({
    pods,
    isOpen: openRows.has(name),
    onToggle: () => onToggle(name),
    detailsId: `rollouts-pods-${name}`,
  });
  return (
    <ToldCluster cluster={cluster}>
      <SectionHeading id={headingId}>
        {rollout.strategy === 'experiment'
          ? t('revision.podsHeading')
          : t('revision.heading')}
      </SectionHeading>
      {rollout.revisions.length + experiments.length === 0 ? (
        <span className={classes.caption}>
          {rollout.strategy === 'experiment'
            ? t('revision.noPods')
            : t('revision.none')}
        </span>
      ) : (
        <ul className={classes.list}>
          {rollout.revisions.map(revision => (
            <li key={revision.podHash} className={classes.entry}>
              <RevisionRow
                {...row(revision.podHash)}
                rollout={rollout}
                revision={revision}
                action={renderAction?.(revision)}
              />
            </li>
          ))}
          {experiments.map(experiment => (
            <li key={experiment.name} className={classes.entry}>
              <ExperimentRow
                {...row(experiment.name)}
                experiment={experiment}
              />
            </li>
          ))}
        </ul>
      )}
      {openRows.size > 0 && <OtherPods rollout={rollout} view={pods} />}
    </ToldCluster>
  );
}

function OtherPods(props: { rollout: Rollout; view: RolloutPodsView }) {
  const classes = useRevisionStyles();
  const { t } = useRolloutWords();
  const pods = otherPods(props.view.pods ?? [], props.rollout);
  return pods.length === 0 ? null : (
    <div className={classes.entry}>
      <span className={classes.caption}>{t('revision.otherPods')}</span>
      <div className={classes.below}>
        <PodTable caption={t('revision.otherPods')} pods={pods} />
      </div>
    </div>
  );
}
