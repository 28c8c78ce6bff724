import {
  AnalysisPhase,
  Experiment,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration, formatRemaining } from './formatDuration';
import { formatTimeOfDay } from './formatTimeOfDay';

const outcomes: Record<AnalysisPhase, string | undefined> = {
  Pending: undefined,
  Running: undefined,
  Successful: 'the experiment was successful',
  Failed: 'the experiment failed',
  Error: 'the experiment ended in an error',
  Inconclusive: 'the experiment was inconclusive',
  Unknown: undefined,
};

function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

function describeEnd({ endsAt, isTerminating }: Experiment, now: Date): string {
  if (isTerminating) {
    return ', is being terminated';
  }
  if (!endsAt) {
    return '';
  }
  const left = Date.parse(endsAt) - now.getTime();
  return left > 0
    ? `, ends in ${formatRemaining(left)} at the latest`
    : ', ends at any moment now';
}

function describeRunning(experiment: Experiment, now: Date): string {
  const { templates } = experiment;
  const waiting = templates.filter(({ state }) => state === 'Progressing');
  const names = listed(templates.map(({ name }) => name));
  return waiting.length > 0
    ? `waits for the pods of ${listed(waiting.map(({ name }) => name))}.`
    : `runs ${names || 'no template'}${describeEnd(experiment, now)}.`;
}

/** Says how an experiment of its own stands, which has neither steps nor traffic. */
export function describeStandaloneExperiment(
  { phase, phaseSince, experiments, controllerMessage }: Rollout,
  { now, timeZone }: { now: Date; timeZone?: string },
): { lead: string; rest: string } {
  const [experiment] = experiments;
  const outcome = experiment && outcomes[experiment.phase];
  const isOver = outcome !== undefined;
  const since = (instant: string) =>
    isOver
      ? ` since ${formatTimeOfDay(instant, { now, timeZone })}`
      : ` for ${formatDuration(now.getTime() - Date.parse(instant))}`;
  const lead = `${phase}${phaseSince ? since(phaseSince) : ''}:`;
  if (isOver) {
    return { lead, rest: `${outcome}.` };
  }
  if (experiment && phase === 'Progressing') {
    return { lead, rest: describeRunning(experiment, now) };
  }
  return {
    lead,
    rest: controllerMessage
      ? 'the message of the controller says why.'
      : 'the cluster has no status for it yet.',
  };
}
