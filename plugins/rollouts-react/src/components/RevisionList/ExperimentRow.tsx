import { Experiment } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { podsOfExperiment } from '../../domain/podGroups';
import { RolloutPodsView } from '../../hooks/useRolloutPods';
import { Disclosure } from './Disclosure';
import { PodCount } from './PodCount';
import { PodList } from './PodList';
import { useRevisionStyles } from './revisionStyles';
import { replicasOfExperiment } from './replicasOfExperiment';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface ExperimentRowProps {
  experiment: Experiment;
  pods: RolloutPodsView;
  isOpen: boolean;
  onToggle: () => void;
  /** Id for what the row opens. */
  detailsId: string;
}

/** Pods that run for an experiment and are none of any version's own. */
export function ExperimentRow(props: ExperimentRowProps) {
  const { experiment, pods, isOpen, onToggle, detailsId } = props;
  const classes = useRevisionStyles();
  const { t } = useRolloutWords();
  return (
    <>
      <div className={`${classes.row} ${classes.head}`}>
        <Disclosure isOpen={isOpen} onToggle={onToggle} controls={detailsId}>
          <span className={classes.version}>
            {t('revision.experiment', {
              names: experiment.templates.map(({ name }) => name).join(', '),
            })}
          </span>
        </Disclosure>
      </div>
      <div className={`${classes.below} ${classes.caption}`}>
        <span className={classes.mono}>{experiment.name}</span>
      </div>
      <PodCount replicas={replicasOfExperiment(experiment)} />
      {isOpen && (
        <div id={detailsId} className={classes.below}>
          <PodList
            caption={t('revision.podsOfExperiment', {
              name: experiment.name,
            })}
            view={pods}
            choose={all => podsOfExperiment(all, experiment.name)}
          />
        </div>
      )}
    </>
  );
}
