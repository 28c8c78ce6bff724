import { Verdict } from '../../domain/verdict';
import { verdictWord } from '../../domain/verdictWord';
import { useChartStyles } from './chartStyles';
import { VerdictMark } from './VerdictMark';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** What the marks mean: only those that occur. */
export function ChartLegend(props: {
  verdicts: readonly Verdict[];
  /** What the grey line is; absent when there is none. */
  previous?: string;
}) {
  const { verdicts, previous } = props;
  const classes = useChartStyles();
  const words = useRolloutWords();
  return (
    <div className={classes.legend} aria-hidden>
      {verdicts.map(verdict => (
        <span key={verdict}>
          <svg width={14} height={14}>
            <VerdictMark x={7} y={7} verdict={verdict} />
          </svg>
          {verdictWord(verdict, words)}
        </span>
      ))}
      {previous && (
        <span>
          <svg width={18} height={6}>
            <path className={classes.previous} d="M0 3h18" />
          </svg>
          {previous}
        </span>
      )}
    </div>
  );
}
