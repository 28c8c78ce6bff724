import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  AnalysisRun,
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  runOfStep,
  runsOfPresentVersion,
  titleOfRun,
} from '../../domain/analysisRuns';
import { describeRunPlace } from '../../domain/describeRunPlace';
import { newVersionOf } from '../../domain/versions';
import { useNow } from '../../hooks/useNow';
import { monospace } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { SectionHeading } from '../SectionHeading/SectionHeading';
import { MetricLine } from './MetricLine';
import { runLook } from './runLook';

/** @public */
export interface AnalysisSummaryProps {
  rollout: Rollout;
  /** Id of the heading, for `aria-labelledby` of the section around it. */
  headingId?: string;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    runs: { margin: 0, padding: 0, listStyle: 'none' },
    run: {
      padding: '16px 0',
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      '&:first-child': { paddingTop: 0 },
      '&:last-child': { paddingBottom: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '0 8px',
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
    },
    title: { margin: 0, fontSize: 14, fontWeight: 600 },
    caption: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
    metrics: { margin: '8px 0 0 24px', padding: 0, listStyle: 'none' },
    message: {
      margin: '8px 0 0 24px',
      padding: '10px 12px',
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.action.hover,
      color: theme.palette.text.primary,
      fontFamily: monospace,
      fontSize: 12,
      lineHeight: '18px',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'RolloutsAnalysisSummary' },
);

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
function emptyWords({ steps }: Rollout): string {
  const next = steps.find(
    step => step.state === 'todo' && whenItRuns(step) !== undefined,
  );
  if (!next || !('templates' in next)) {
    return 'No analysis has run for this version.';
  }
  const { templates } = next;
  const subject = templates.join(' and ') || 'the analysis';
  const verb = templates.length > 1 ? 'start' : 'starts';
  return `None has run yet: ${subject} ${verb} ${whenItRuns(next)}.`;
}

/**
 * The analysis runs of the version that is being rolled out: verdict, part in the update, and
 * per metric the counts and the latest value.
 *
 * @public
 */
export function AnalysisSummary({ rollout, headingId }: AnalysisSummaryProps) {
  const classes = useStyles();
  const runs = runsOfPresentVersion(rollout);
  return (
    <>
      <SectionHeading id={headingId} caption={newVersionOf(rollout)}>
        Analysis
      </SectionHeading>
      {runs.length === 0 ? (
        <span className={classes.caption}>{emptyWords(rollout)}</span>
      ) : (
        <ul className={classes.runs}>
          {runs.map(run => (
            <li key={run.name} className={classes.run}>
              <RunSummary rollout={rollout} run={run} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The analysis step that a run was made for before the update began again. */
function stepTriedBefore(rollout: Rollout, run: AnalysisRun) {
  if (run.role !== 'Step' || run.stepIndex === undefined) {
    return undefined;
  }
  const step = rollout.steps[run.stepIndex];
  return step?.kind === 'analysis' &&
    runOfStep(rollout, step)?.name !== run.name
    ? step
    : undefined;
}

function RunSummary({ rollout, run }: { rollout: Rollout; run: AnalysisRun }) {
  const classes = useStyles();
  const now = useNow();
  const { glyph, tone } = runLook(run.phase);
  const triedBefore = stepTriedBefore(rollout, run);
  return (
    <>
      <div className={classes.head}>
        <Glyph name={glyph} tone={tone} />
        <h4 className={classes.title}>
          {triedBefore?.templates.join(', ') || titleOfRun(rollout, run)}
        </h4>
        <span className={classes.caption}>
          {describeRunPlace(run, now)}
          {triedBefore && ' · earlier attempt'}
        </span>
      </div>
      {run.message && <div className={classes.message}>{run.message}</div>}
      <ul className={classes.metrics}>
        {run.metrics.map(metric => (
          <MetricLine key={metric.name} metric={metric} />
        ))}
      </ul>
    </>
  );
}
