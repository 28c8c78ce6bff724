import { ReactNode } from 'react';
import {
  ClusterStatus,
  Experiment,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeExperiment } from '../../domain/describeExperiment';
import { experimentsToShow } from '../../domain/experimentsToShow';
import { runLook } from '../AnalysisPanel/runLook';
import { Countdown } from '../Countdown/Countdown';
import { Glyph } from '../Glyph/Glyph';
import { SectionHeading } from '../SectionHeading/SectionHeading';
import { ExperimentAnalyses } from './ExperimentAnalyses';
import { useExperimentPanelStyles } from './experimentPanelStyles';
import { ExperimentTemplates } from './ExperimentTemplates';
import { ToldCluster } from '../../hooks/ToldCluster';
import { useIsSilent } from '../../hooks/useIsSilent';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface ExperimentPanelProps {
  rollout: Rollout;
  /** The cluster that it lives in: when it is silent, nothing is counted on or down. */
  cluster?: ClusterStatus;
  /** Id of the heading, for `aria-labelledby` of the section around it. */
  headingId?: string;
  /** What can be done with an experiment, such as a button that terminates it. */
  renderAction?(experiment: Experiment): ReactNode;
}

/**
 * The experiments of the version that is being rolled out: what runs side by side, for how long,
 * and what was measured. Nothing when there are none.
 *
 * @public
 */
export function ExperimentPanel(props: ExperimentPanelProps) {
  const { rollout, cluster, headingId, renderAction } = props;
  const { t } = useRolloutWords();
  const experiments = experimentsToShow(rollout);
  if (experiments.length === 0) {
    return null;
  }
  return (
    <ToldCluster cluster={cluster}>
      <SectionHeading id={headingId}>
        {t('experiment.heading', { count: experiments.length })}
      </SectionHeading>
      {experiments.map(experiment => (
        <OneExperiment
          key={experiment.name}
          experiment={experiment}
          action={renderAction?.(experiment)}
        />
      ))}
    </ToldCluster>
  );
}

function OneExperiment(props: { experiment: Experiment; action?: ReactNode }) {
  const { experiment, action } = props;
  const classes = useExperimentPanelStyles();
  const words = useRolloutWords();
  const { glyph, tone } = runLook(experiment.phase);
  const isSilent = useIsSilent();
  const isTicking = experiment.phase === 'Running' && !isSilent;
  return (
    <article className={classes.experiment} aria-label={experiment.name}>
      <div className={classes.head}>
        <Glyph name={glyph} tone={tone} />
        <h4 className={classes.name}>{experiment.name}</h4>
        <span className={classes.caption}>
          {describeExperiment(experiment, words)}
          {isTicking && experiment.endsAt && (
            <>
              {' · '}
              {words.t('experiment.atMostLeft', {
                countdown: <Countdown to={experiment.endsAt} />,
              })}
            </>
          )}
        </span>
        {action && <span className={classes.action}>{action}</span>}
      </div>
      {experiment.message && (
        <div className={classes.message}>{experiment.message}</div>
      )}
      <ExperimentTemplates templates={experiment.templates} />
      <ExperimentAnalyses analyses={experiment.analyses} />
    </article>
  );
}
