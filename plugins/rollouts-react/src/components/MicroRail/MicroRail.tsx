import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  Rollout,
  RolloutStepState,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { phaseLook, RolloutWords, Tone } from '../../domain';
import { currentStep } from '../../domain/describePlace';
import { uncapitalised } from '../../domain/uncapitalised';
import { stepWords } from '../../domain/stepWords';
import { useNow } from '../../hooks/useNow';
import { toneColor } from '../../theme/tones';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface MicroRailProps {
  rollout: Rollout;
}

const useStyles = makeStyles(
  (theme: Theme) => {
    const grey = theme.palette.text.secondary;
    const octagon =
      'polygon(30% 0, 70% 0, 100% 25%, 100% 75%, 70% 100%, 30% 100%, 0 75%, 0 25%)';
    const tall = { height: 16, width: 7, border: 0 };
    return {
      root: { display: 'inline-flex', alignItems: 'center', gap: 8 },
      blocks: {
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        height: 16,
      },
      block: {
        flex: 'none',
        width: 6,
        height: 8,
        boxSizing: 'border-box',
        borderRadius: 1,
        border: `1px solid ${theme.palette.action.disabled}`,
      },
      done: { background: grey, borderColor: 'transparent', opacity: 0.75 },
      skipped: {
        background: `repeating-linear-gradient(45deg, ${grey} 0 1px, transparent 1px 3px)`,
      },
      failed: {
        ...tall,
        height: 14,
        background: toneColor(theme, 'error'),
        clipPath: octagon,
      },
      info: { ...tall, background: toneColor(theme, 'info') },
      warning: { ...tall, background: toneColor(theme, 'warning') },
      error: { ...tall, background: toneColor(theme, 'error') },
      neutral: { ...tall, background: grey },
      caption: {
        fontSize: 12,
        lineHeight: '16px',
        fontVariantNumeric: 'tabular-nums',
        color: theme.palette.text.secondary,
      },
    };
  },
  { name: 'RolloutsMicroRail' },
);

type BlockLook =
  | 'todo'
  | 'done'
  | 'skipped'
  | 'failed'
  | Extract<Tone, 'info' | 'warning' | 'error' | 'neutral'>;

function blockLook(state: RolloutStepState, tone: Tone): BlockLook {
  switch (state) {
    case 'current':
    case 'inconclusive':
      return tone === 'success' || tone === 'primary' ? 'info' : tone;
    case 'done':
    case 'cutShort':
      return 'done';
    case 'skipped':
      return 'skipped';
    case 'failed':
      return 'failed';
    default:
      return 'todo';
  }
}

/** How far it is: `8/12` of a canary, the milestone in words of a blue-green update. */
function progressWords(
  rollout: Rollout,
  now: Date,
  words: RolloutWords,
): string {
  const { steps, strategy, currentStepIndex } = rollout;
  if (strategy === 'blueGreen') {
    const step = currentStep(rollout);
    return step && rollout.phase !== 'Healthy'
      ? uncapitalised(stepWords(step, { rollout, now, words }).title, words)
      : words.t('rail.blueGreenShort');
  }
  if (steps.length === 0) {
    return words.t('rail.noStepsShort');
  }
  const failed = steps.findIndex(({ state }) => state === 'failed');
  const index = failed === -1 ? currentStepIndex ?? 0 : failed;
  return `${Math.min(index + 1, steps.length)}/${steps.length}`;
}

/**
 * The steps as a row of small blocks, for tables, always with the numbers beside it. Only the
 * numbers when the rollout is healthy.
 *
 * @public
 */
export function MicroRail({ rollout }: MicroRailProps) {
  const classes = useStyles();
  const { tone } = phaseLook(rollout.phase, rollout.waitingFor);
  const words = useRolloutWords();
  const now = useNow(60_000);
  const looks = rollout.steps.map(({ state }) => blockLook(state, tone));

  return (
    <span className={classes.root}>
      {rollout.phase !== 'Healthy' && looks.length > 0 && (
        <span aria-hidden className={classes.blocks}>
          {looks.map((look, index) => (
            <span
              // eslint-disable-next-line react/no-array-index-key
              key={index}
              data-step={look}
              className={`${classes.block} ${
                look === 'todo' ? '' : classes[look]
              }`}
            />
          ))}
        </span>
      )}
      <span className={classes.caption}>
        {progressWords(rollout, now, words)}
      </span>
    </span>
  );
}
