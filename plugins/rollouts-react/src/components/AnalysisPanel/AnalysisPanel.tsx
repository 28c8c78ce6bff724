import { ReactNode, useState } from 'react';
import {
  AnalysisRun,
  ClusterStatus,
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatList, RolloutWords } from '../../domain';
import { runsOfVersion } from '../../domain/analysisRuns';
import { versionsWithRuns } from '../../domain/versionsWithRuns';
import { ToldCluster } from '../../hooks/ToldCluster';
import { SectionHeading } from '../SectionHeading/SectionHeading';
import { useAnalysisPanelStyles } from './analysisPanelStyles';
import { RunSheet } from './RunSheet';
import { RunTabs, runSheetId, runTabId } from './RunTabs';
import { VersionSelect } from './VersionSelect';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface AnalysisPanelProps {
  rollout: Rollout;
  /** The cluster that it lives in: when it is silent, nothing is counted on or down. */
  cluster?: ClusterStatus;
  /** Id of the heading, for `aria-labelledby` of the section around it. */
  headingId?: string;
  /** What can be done with the run that is open, such as a button that terminates it. */
  renderRunAction?(run: AnalysisRun): ReactNode;
}

type AnalysisStep = Extract<RolloutStep, { templates: string[] }> & {
  kind: 'analysis' | 'prePromotionAnalysis' | 'postPromotionAnalysis';
};

function isAnalysis(step: RolloutStep): step is AnalysisStep {
  return (
    step.kind === 'analysis' ||
    step.kind === 'prePromotionAnalysis' ||
    step.kind === 'postPromotionAnalysis'
  );
}

function firstWords(step: AnalysisStep, words: RolloutWords): string {
  const { t } = words;
  const values = {
    names: formatList(step.templates, words) || t('analysis.theAnalysis'),
    count: Math.max(1, step.templates.length),
  };
  switch (step.kind) {
    case 'prePromotionAnalysis':
      return t('analysis.startsBeforeSwitch', values);
    case 'postPromotionAnalysis':
      return t('analysis.startsAfterSwitch', values);
    default:
      return t('analysis.startsAtStep', {
        ...values,
        number: String(step.index + 1),
      });
  }
}

/** Says when the first analysis is due, so that nobody takes "not yet" for "never". */
function emptyWords({ steps, strategy }: Rollout, words: RolloutWords): string {
  const next = steps.filter(isAnalysis).find(({ state }) => state === 'todo');
  if (next) {
    return firstWords(next, words);
  }
  return strategy === 'experiment'
    ? words.t('analysis.noneOfExperiment')
    : words.t('analysis.noneOfVersion');
}

/**
 * The analysis runs of a version, one of them open: verdict, part in the update, and per metric
 * its measurements over time with the limits that its conditions set.
 *
 * @public
 */
export function AnalysisPanel(props: AnalysisPanelProps) {
  const { rollout, cluster, headingId, renderRunAction } = props;
  const classes = useAnalysisPanelStyles();
  const words = useRolloutWords();
  const versions = versionsWithRuns(rollout);
  const [chosenVersion, chooseVersion] = useState<string>();
  const [chosenRun, chooseRun] = useState<string>();

  const podHash =
    versions.find(version => version.podHash === chosenVersion)?.podHash ??
    rollout.observation.podHash;
  const runs = runsOfVersion(rollout, podHash);
  const run = runs.find(({ name }) => name === chosenRun) ?? runs[0];

  return (
    <ToldCluster cluster={cluster}>
      <SectionHeading
        id={headingId}
        caption={
          <VersionSelect
            versions={versions}
            podHash={podHash}
            onChoose={chooseVersion}
          />
        }
      >
        {words.t('analysis.heading')}
      </SectionHeading>
      {run ? (
        <>
          <RunTabs
            rollout={rollout}
            runs={runs}
            open={run.name}
            onOpen={chooseRun}
          />
          <div
            role="tabpanel"
            id={runSheetId(rollout)}
            aria-labelledby={runTabId(rollout, run)}
          >
            <RunSheet
              rollout={rollout}
              run={run}
              action={renderRunAction?.(run)}
            />
          </div>
        </>
      ) : (
        <span className={classes.caption}>{emptyWords(rollout, words)}</span>
      )}
    </ToldCluster>
  );
}
