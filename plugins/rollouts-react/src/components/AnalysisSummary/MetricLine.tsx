import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  AnalysisMetric,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { summariseMeasurements } from '../../domain/countMeasurements';
import { formatMeasuredValue } from '../../domain/formatMeasuredValue';
import { verdictOfMetric, verdictWords } from '../../domain/verdict';
import { monospace } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { VerdictDots } from '../VerdictDots/VerdictDots';
import { verdictLook } from './runLook';

const useStyles = makeStyles(
  (theme: Theme) => {
    const narrow = theme.breakpoints.down('md');
    return {
      root: {
        display: 'grid',
        gridTemplateColumns: '184px 88px minmax(0, 1fr)',
        gap: '4px 16px',
        alignItems: 'baseline',
        padding: '8px 0',
        fontSize: 14,
        lineHeight: '20px',
        color: theme.palette.text.primary,
        fontVariantNumeric: 'tabular-nums',
        '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
        '&:last-child': { paddingBottom: 0 },
        [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
      },
      name: { fontWeight: 500, overflowWrap: 'anywhere' },
      value: { textAlign: 'right', fontWeight: 500, overflowWrap: 'anywhere' },
      facts: {
        display: 'grid',
        gap: 4,
        minWidth: 0,
        [narrow]: { gridColumn: '1 / -1' },
      },
      verdict: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '2px 8px',
        fontSize: 12,
        lineHeight: '16px',
      },
      secondary: { color: theme.palette.text.secondary },
      quote: {
        fontFamily: monospace,
        fontSize: 12,
        lineHeight: '16px',
        overflowWrap: 'anywhere',
        color: theme.palette.text.secondary,
      },
    };
  },
  { name: 'RolloutsMetricLine' },
);

function latest(metric: AnalysisMetric): Measurement | undefined {
  return metric.measurements[metric.measurements.length - 1];
}

function Conditions({ metric }: { metric: AnalysisMetric }) {
  const classes = useStyles();
  const conditions = [
    { words: 'succeeds when', condition: metric.successCondition },
    { words: 'fails when', condition: metric.failureCondition },
  ].filter(({ condition }) => condition);
  return (
    <>
      {conditions.map(({ words, condition }) => (
        <span key={words} className={`${classes.verdict} ${classes.secondary}`}>
          {words} <span className={classes.quote}>{condition}</span>
        </span>
      ))}
    </>
  );
}

/** One metric of a run: name, latest value, verdicts and counts. */
export function MetricLine({ metric }: { metric: AnalysisMetric }) {
  const classes = useStyles();
  const verdict = verdictOfMetric(metric);
  const hasData = verdict !== 'noData';
  const { glyph, tone } = verdictLook(verdict);
  const last = latest(metric);
  const message = metric.message ?? last?.message;

  return (
    <li className={classes.root}>
      <span className={classes.name}>{metric.name}</span>
      <span className={classes.value}>
        {hasData && last?.value !== undefined
          ? formatMeasuredValue(last.value)
          : '–'}
      </span>
      <span className={classes.facts}>
        <span className={classes.verdict}>
          <Glyph
            name={glyph}
            tone={tone}
            size={12}
            title={verdictWords[verdict]}
          />
          <span>{hasData ? summariseMeasurements(metric) : 'No data'}</span>
          {metric.measurements.length > 0 && (
            <VerdictDots metric={metric} showPlanned />
          )}
          {metric.dryRun && (
            <span className={classes.secondary}>
              dry run: cannot fail the rollout
            </span>
          )}
        </span>
        <Conditions metric={metric} />
        {message && <span className={classes.quote}>{message}</span>}
      </span>
    </li>
  );
}
