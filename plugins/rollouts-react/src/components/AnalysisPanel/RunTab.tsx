import { KeyboardEvent } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { runOfStep, titleOfRun } from '../../domain/analysisRuns';
import { joinFacts } from '../../domain/joinClauses';
import { describeRunPlace } from '../../domain/describeRunPlace';
import { useOverTime } from '../../hooks/useOverTime';
import { useToldCluster } from '../../hooks/ToldCluster';
import { Glyph } from '../Glyph/Glyph';
import { runLook } from './runLook';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface RunTabProps {
  rollout: Rollout;
  run: AnalysisRun;
  id: string;
  sheetId: string;
  isOpen: boolean;
  onOpen(): void;
  onKeyDown(event: KeyboardEvent): void;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      flex: 'none',
      padding: '8px 0',
      border: 0,
      borderBottom: '2px solid transparent',
      background: 'none',
      font: 'inherit',
      textAlign: 'left',
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
      cursor: 'pointer',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    open: {
      borderColor: theme.palette.primary.main,
      color: theme.palette.text.primary,
      '& $title': { fontWeight: 600 },
    },
    head: { display: 'flex', alignItems: 'center', gap: 8 },
    title: { fontSize: 14, lineHeight: '20px' },
    place: {
      display: 'block',
      marginTop: 2,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'RolloutsRunTab' },
);

/** The analysis step that a run was made for before the update began again. */
function stepTriedBefore(rollout: Rollout, run: AnalysisRun) {
  if (run.role !== 'Step' || run.stepIndex === undefined) {
    return undefined;
  }
  const isPresent = run.podHash === rollout.observation.podHash;
  const step = rollout.steps[run.stepIndex];
  return isPresent &&
    step?.kind === 'analysis' &&
    runOfStep(rollout, step)?.name !== run.name
    ? step
    : undefined;
}

export function RunTab(props: RunTabProps) {
  const { rollout, run, isOpen } = props;
  const classes = useStyles();
  const words = useRolloutWords();
  const cluster = useToldCluster();
  const place = useOverTime(now =>
    describeRunPlace(run, { now, words, cluster }),
  );
  const { glyph, tone } = runLook(run.phase);
  const triedBefore = stepTriedBefore(rollout, run);
  return (
    <button
      type="button"
      role="tab"
      id={props.id}
      aria-selected={isOpen}
      aria-controls={isOpen ? props.sheetId : undefined}
      tabIndex={isOpen ? 0 : -1}
      className={`${classes.root} ${isOpen ? classes.open : ''}`}
      onClick={props.onOpen}
      onKeyDown={props.onKeyDown}
    >
      <span className={classes.head}>
        <Glyph name={glyph} tone={tone} />
        <span className={classes.title}>
          {triedBefore?.templates.join(', ') || titleOfRun(rollout, run)}
        </span>
      </span>
      <span className={classes.place}>
        {joinFacts([
          place,
          triedBefore && words.t('analysis.earlierAttempt'),
          run.isTerminating &&
            !run.completedAt &&
            words.t('analysis.toldToEnd'),
        ])}
      </span>
    </button>
  );
}
