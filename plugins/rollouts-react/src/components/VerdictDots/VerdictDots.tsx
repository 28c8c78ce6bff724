import { makeStyles, Theme } from '@material-ui/core/styles';
import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { summariseMeasurements } from '../../domain/countMeasurements';
import {
  Verdict,
  verdictOfMeasurement,
  verdictOfPhase,
} from '../../domain/verdict';
import { verdictWord } from '../../domain/verdictWord';
import { toneColor } from '../../theme/tones';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface VerdictDotsProps {
  metric: AnalysisMetric;
  /** Shows also the measurements that are still to come, as far as they are planned. */
  showPlanned?: boolean;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 2,
      minHeight: 6,
    },
    dot: { width: 6, height: 6, boxSizing: 'border-box' },
    successful: {
      borderRadius: '50%',
      background: toneColor(theme, 'success'),
    },
    failed: {
      background: toneColor(theme, 'error'),
      transform: 'rotate(45deg)',
    },
    error: {
      border: `1.5px solid ${toneColor(theme, 'error')}`,
      transform: 'rotate(45deg)',
    },
    inconclusive: {
      borderRadius: '50%',
      border: `1.5px solid ${toneColor(theme, 'warning')}`,
    },
    noData: { border: `1px dashed ${theme.palette.text.secondary}` },
    unknown: { border: `1px dashed ${theme.palette.text.secondary}` },
    pending: {
      borderRadius: '50%',
      border: `1.5px solid ${toneColor(theme, 'info')}`,
    },
    planned: {
      borderRadius: '50%',
      border: `1px solid ${theme.palette.action.disabled}`,
    },
  }),
  { name: 'RolloutsVerdictDots' },
);

const mostDots = 20;

function plannedDots(metric: AnalysisMetric): number {
  // What an ended metric has not measured, it never will.
  if (verdictOfPhase(metric.phase) !== 'pending') {
    return 0;
  }
  const shown = metric.measurements.length;
  const left = (metric.plannedCount ?? metric.count) - metric.count;
  return Math.max(0, Math.min(left, mostDots - shown));
}

/**
 * One dot per measurement of a metric, each with the shape of its verdict. Read out as one
 * picture with the counts, which go on when the controller has forgotten the measurements.
 *
 * @public
 */
export function VerdictDots({ metric, showPlanned = false }: VerdictDotsProps) {
  const classes = useStyles();
  const words = useRolloutWords();
  const verdicts: Verdict[] = metric.measurements
    .slice(-mostDots)
    .map(verdictOfMeasurement);
  const planned = showPlanned ? plannedDots(metric) : 0;

  return (
    <div
      role="img"
      aria-label={words.t('format.because', {
        what: metric.name,
        why: summariseMeasurements(metric, words),
      })}
      className={classes.root}
    >
      {verdicts.map((verdict, index) => (
        <span
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          title={verdictWord(verdict, words)}
          data-verdict={verdict}
          className={`${classes.dot} ${classes[verdict]}`}
        />
      ))}
      {Array.from({ length: planned }, (_, index) => (
        <span
          key={`planned-${index}`}
          className={`${classes.dot} ${classes.planned}`}
        />
      ))}
    </div>
  );
}
