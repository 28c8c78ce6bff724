import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { backgroundRuns, titleOfRun } from '../../domain/analysisRuns';
import { summariseMeasurements } from '../../domain/countMeasurements';
import { decidingMetric } from '../../domain/decidingMetric';
import { laneSpan } from '../../domain/laneSpan';
import { RailColumn } from '../../domain/railColumns';
import { joinClauses } from '../../domain/joinClauses';
import { RolloutWords } from '../../domain/RolloutWords';
import { verdictOfPhase } from '../../domain/verdict';
import { verdictWord } from '../../domain/verdictWord';
import { toneColor } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { runLook } from '../AnalysisPanel/runLook';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface RailLanesProps {
  rollout: Rollout;
  columns: readonly RailColumn[];
  gridTemplateColumns: string;
}

const useStyles = makeStyles(
  (theme: Theme) => {
    const narrow = theme.breakpoints.down('sm');
    return {
      lane: {
        display: 'grid',
        marginTop: 8,
        fontSize: 12,
        lineHeight: '16px',
        fontVariantNumeric: 'tabular-nums',
        color: theme.palette.text.primary,
        [narrow]: { display: 'block', marginTop: 16 },
      },
      line: {
        position: 'relative',
        display: 'block',
        gridRow: 1,
        height: 2,
        background: 'currentColor',
        '&::before': {
          content: '""',
          position: 'absolute',
          left: 0,
          top: -3,
          width: 2,
          height: 8,
          background: 'currentColor',
        },
      },
      rest: {
        gridRow: 1,
        borderTop: '2px dotted currentColor',
        height: 0,
        opacity: 0.6,
        [narrow]: { display: 'none' },
      },
      words: {
        gridRow: 2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '0 6px',
        paddingTop: 6,
      },
      name: { fontWeight: 600, overflowWrap: 'anywhere' },
      info: { color: toneColor(theme, 'info') },
      success: { color: toneColor(theme, 'success') },
      warning: { color: toneColor(theme, 'warning') },
      error: { color: toneColor(theme, 'error') },
      neutral: { color: theme.palette.text.secondary },
      primary: { color: toneColor(theme, 'primary') },
    };
  },
  { name: 'RolloutsRailLanes' },
);

function laneWords(run: AnalysisRun, words: RolloutWords): string {
  const verdict = verdictOfPhase(run.phase);
  const metric = decidingMetric(run);
  return joinClauses(
    [
      words.t('analysis.background'),
      verdict !== 'pending' && verdictWord(verdict, words),
      metric && summariseMeasurements(metric, words),
    ],
    words,
  );
}

/** The analyses that go on beside the steps, each a line from the step where it started. */
export function RailLanes(props: RailLanesProps) {
  const { rollout, columns, gridTemplateColumns } = props;
  const classes = useStyles();
  const words = useRolloutWords();
  return (
    <>
      {backgroundRuns(rollout).map(run => {
        const { start, end, planned } = laneSpan(run, columns);
        const { tone } = runLook(run.phase);
        return (
          <div
            key={run.name}
            className={classes.lane}
            style={{ gridTemplateColumns }}
          >
            <span
              aria-hidden
              className={`${classes.line} ${classes[tone]}`}
              style={{ gridColumn: `${start + 1} / ${end + 1}` }}
            />
            {planned > end && (
              <span
                aria-hidden
                className={`${classes.rest} ${classes[tone]}`}
                style={{ gridColumn: `${end + 1} / ${planned + 1}` }}
              />
            )}
            <div
              className={classes.words}
              style={{ gridColumn: `${start + 1} / -1` }}
            >
              <Glyph name="analysis" tone={tone} />
              <span className={classes.name}>{titleOfRun(rollout, run)}</span>
              <span>{laneWords(run, words)}</span>
            </div>
          </div>
        );
      })}
    </>
  );
}
