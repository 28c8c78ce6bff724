import {
  Experiment,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration, formatRemaining } from './formatDuration';
import { formatList } from './formatList';
import { formatTimeOfDay, TimeOfDayOptions } from './formatTimeOfDay';
import { sentenceOf } from './joinClauses';
import { phaseWord } from './phaseWord';
import { RolloutWords } from './RolloutWords';

type Options = Pick<TimeOfDayOptions, 'words' | 'now' | 'timeZone'>;

/** What came of it; absent as long as nothing has. */
function outcomeOf(
  experiment: Experiment | undefined,
  { t }: RolloutWords,
): string | undefined {
  switch (experiment?.phase) {
    case 'Successful':
      return t('experiment.wasSuccessful');
    case 'Failed':
      return t('experiment.hasFailed');
    case 'Error':
      return t('experiment.endedInError');
    case 'Inconclusive':
      return t('experiment.wasInconclusive');
    default:
      return undefined;
  }
}

function describeEnd(
  { endsAt, isTerminating }: Experiment,
  { words, now }: Options,
): string | undefined {
  if (isTerminating) {
    return words.t('experiment.isTerminated');
  }
  if (!endsAt) {
    return undefined;
  }
  const left = Date.parse(endsAt) - now.getTime();
  return left > 0
    ? words.t('experiment.endsIn', { duration: formatRemaining(left, words) })
    : words.t('experiment.endsNow');
}

function describeRunning(experiment: Experiment, options: Options): string {
  const { words } = options;
  const { templates } = experiment;
  const namesOf = (some: typeof templates) =>
    formatList(
      some.map(({ name }) => name),
      words,
    );
  const waiting = templates.filter(({ state }) => state === 'Progressing');
  if (waiting.length > 0) {
    return sentenceOf(
      [words.t('experiment.waitsForPods', { names: namesOf(waiting) })],
      words,
    );
  }
  return sentenceOf(
    [
      templates.length > 0
        ? words.t('experiment.runs', { names: namesOf(templates) })
        : words.t('experiment.runsNothing'),
      describeEnd(experiment, options),
    ],
    words,
  );
}

function leadOf(
  { phase, phaseSince }: Rollout,
  isOver: boolean,
  { words, now, timeZone }: Options,
): string {
  const { t } = words;
  const word = phaseWord(phase, words);
  if (!phaseSince) {
    return t('sentence.lead', { phase: word });
  }
  const duration = now.getTime() - Date.parse(phaseSince);
  return isOver
    ? t('sentence.leadSince', {
        phase: word,
        time: formatTimeOfDay(phaseSince, { words, now, timeZone }),
      })
    : t('sentence.leadFor', {
        phase: word,
        duration: formatDuration(duration, { words }),
      });
}

/** Says how an experiment of its own stands, which has neither steps nor traffic. */
export function describeStandaloneExperiment(
  rollout: Rollout,
  options: Options,
): { lead: string; rest: string } {
  const { words } = options;
  const [experiment] = rollout.experiments;
  const outcome = outcomeOf(experiment, words);
  const lead = leadOf(rollout, outcome !== undefined, options);
  if (outcome !== undefined) {
    return { lead, rest: outcome };
  }
  if (experiment && rollout.phase === 'Progressing') {
    return { lead, rest: describeRunning(experiment, options) };
  }
  return {
    lead,
    rest: rollout.controllerMessage
      ? words.t('experiment.saysWhy')
      : words.t('sentence.noStatus'),
  };
}
