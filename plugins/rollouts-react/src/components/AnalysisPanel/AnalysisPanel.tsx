import { ReactNode, useState } from 'react';
import {
  AnalysisRun,
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { runsOfVersion } from '../../domain/analysisRuns';
import { versionsWithRuns } from '../../domain/versionsWithRuns';
import { SectionHeading } from '../SectionHeading/SectionHeading';
import { useAnalysisPanelStyles } from './analysisPanelStyles';
import { RunSheet } from './RunSheet';
import { RunTabs, runSheetId, runTabId } from './RunTabs';
import { VersionSelect } from './VersionSelect';

/** @public */
export interface AnalysisPanelProps {
  rollout: Rollout;
  /** Id of the heading, for `aria-labelledby` of the section around it. */
  headingId?: string;
  /** What can be done with the run that is open, such as a button that terminates it. */
  renderRunAction?(run: AnalysisRun): ReactNode;
}

function whenItRuns(step: RolloutStep): string | undefined {
  switch (step.kind) {
    case 'analysis':
      return `at step ${step.index + 1}`;
    case 'prePromotionAnalysis':
      return 'before the switch';
    case 'postPromotionAnalysis':
      return 'after the switch';
    default:
      return undefined;
  }
}

/** Says when the first analysis is due, so that nobody takes "not yet" for "never". */
function emptyWords({ steps, strategy }: Rollout): string {
  const next = steps.find(
    step => step.state === 'todo' && whenItRuns(step) !== undefined,
  );
  if (!next || !('templates' in next)) {
    return strategy === 'experiment'
      ? 'No analysis has run for this experiment.'
      : 'No analysis has run for this version.';
  }
  const { templates } = next;
  const subject = templates.join(' and ') || 'the analysis';
  const verb = templates.length > 1 ? 'start' : 'starts';
  return `None has run yet: ${subject} ${verb} ${whenItRuns(next)}.`;
}

/**
 * The analysis runs of a version, one of them open: verdict, part in the update, and per metric
 * its measurements over time with the limits that its conditions set.
 *
 * @public
 */
export function AnalysisPanel(props: AnalysisPanelProps) {
  const { rollout, headingId, renderRunAction } = props;
  const classes = useAnalysisPanelStyles();
  const versions = versionsWithRuns(rollout);
  const [chosenVersion, chooseVersion] = useState<string>();
  const [chosenRun, chooseRun] = useState<string>();

  const podHash =
    versions.find(version => version.podHash === chosenVersion)?.podHash ??
    rollout.observation.podHash;
  const runs = runsOfVersion(rollout, podHash);
  const run = runs.find(({ name }) => name === chosenRun) ?? runs[0];

  return (
    <>
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
        Analysis
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
        <span className={classes.caption}>{emptyWords(rollout)}</span>
      )}
    </>
  );
}
