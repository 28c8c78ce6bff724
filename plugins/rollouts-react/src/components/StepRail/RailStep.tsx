import { Tone } from '../../domain';
import { runOfStep } from '../../domain/analysisRuns';
import { decidingMetric } from '../../domain/decidingMetric';
import { describeStep } from '../../domain/describeStep';
import { RailColumn } from '../../domain/railColumns';
import { stepDetail } from '../../domain/stepDetail';
import { stepDuration } from '../../domain/stepTimes';
import { stepStateWord } from '../../domain/stepStateWord';
import { StepContext, stepWords, StepWords } from '../../domain/stepWords';
import { newVersionOf } from '../../domain/versions';
import { useToldOverTime } from '../../hooks/useToldOverTime';
import { Glyph } from '../Glyph/Glyph';
import { VerdictDots } from '../VerdictDots/VerdictDots';
import { RailTag } from './RailTag';
import { useRailStepStyles } from './railStepStyles';
import { stepBadge, stepGlyph } from './stepGlyph';

/** From whose point of view a step is told, whatever the time. */
type UntimedContext = Omit<StepContext, 'now'>;

interface RailStepProps {
  column: RailColumn;
  isLast: boolean;
  /** Who must act now: the colour of the current step. */
  tone: Tone;
  /** What is shown is what was last seen, so nothing in it ticks. */
  isStale: boolean;
  context: UntimedContext;
}

function isCurrent({ state }: RailColumn): boolean {
  return state === 'current' || state === 'inconclusive';
}

function isAhead({ state }: RailColumn): boolean {
  return state === 'todo' || state === 'notReached';
}

function columnWords(column: RailColumn, context: StepContext): StepWords {
  if (column.kind === 'step') {
    return stepWords(column.step, context);
  }
  const { rollout, words } = context;
  return {
    title: words.t('step.stable'),
    parameter:
      column.state === 'notReached'
        ? stepStateWord(column.state, words)
        : newVersionOf(rollout, words),
  };
}

function currentTone(tone: Tone): 'info' | 'warning' | 'error' | 'neutral' {
  return tone === 'success' || tone === 'primary' ? 'info' : tone;
}

/** One step of the rail: node, badge, tag and words. */
export function RailStep(props: RailStepProps) {
  const { column, isLast, tone, isStale, context } = props;
  const classes = useRailStepStyles();
  const isNumbered =
    column.kind === 'step' && context.rollout.strategy !== 'blueGreen';
  const { title, parameter } = useToldOverTime(now =>
    columnWords(column, { ...context, now }),
  );
  const badge = stepBadge(column);
  const look = [
    classes.root,
    isAhead(column) && classes.ahead,
    column.state === 'failed' && classes.failed,
    isCurrent(column) && classes[currentTone(tone)],
  ];
  const isLineDotted =
    isAhead(column) || isCurrent(column) || column.state === 'failed';

  return (
    <li
      className={look.filter(Boolean).join(' ')}
      aria-current={isCurrent(column) ? 'step' : undefined}
      data-state={column.state}
    >
      <SpokenStep column={column} isStale={isStale} context={context} />
      <span aria-hidden className={classes.visual}>
        {!isLast && (
          <span
            className={`${classes.connector} ${
              isLineDotted ? classes.dotted : ''
            }`}
          />
        )}
        <span className={classes.node}>
          <Glyph name={stepGlyph(column)} />
        </span>
        {badge && (
          <span className={classes.badge}>
            <Glyph name={badge.glyph} tone={badge.tone} size={14} />
          </span>
        )}
        <RailTag
          column={column}
          rollout={context.rollout}
          isStale={isStale}
          className={classes.tag}
        />
        <div className={classes.title}>
          {isNumbered && (
            <span className={classes.number}>{column.step.index + 1} </span>
          )}
          {title}
        </div>
        <StepDots column={column} context={context} />
        {parameter && <div className={classes.small}>{parameter}</div>}
        <StepEnd column={column} context={context} />
      </span>
    </li>
  );
}

type StepPartProps = Pick<RailStepProps, 'column' | 'context'>;

/** Says how much time is left, so it is on its own. */
function SpokenStep({
  column,
  context,
  isStale,
}: StepPartProps & Pick<RailStepProps, 'isStale'>) {
  const classes = useRailStepStyles();
  const text = useToldOverTime(now =>
    describeStep(column, { ...context, now, isStale }),
  );
  return <span className={classes.spoken}>{text}</span>;
}

function StepDots({ column, context }: StepPartProps) {
  const classes = useRailStepStyles();
  const run =
    column.kind === 'step'
      ? runOfStep(context.rollout, column.step)
      : undefined;
  const metric = run && decidingMetric(run);
  if (!metric || metric.measurements.length === 0) {
    return null;
  }
  return (
    <div className={classes.dots}>
      <VerdictDots metric={metric} showPlanned={!isAhead(column)} />
    </div>
  );
}

function StepEnd({ column, context }: StepPartProps) {
  const classes = useRailStepStyles();
  if (column.kind !== 'step') {
    return null;
  }
  const duration = stepDuration(column.step, context.words);
  const detail = stepDetail(column.step, context);
  const isTagged = isCurrent(column) || column.state === 'failed';
  return (
    <>
      {duration && (
        <div className={`${classes.small} ${isTagged ? '' : classes.duration}`}>
          {duration}
        </div>
      )}
      {detail && <div className={classes.small}>{detail}</div>}
    </>
  );
}
