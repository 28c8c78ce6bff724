import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { rawStatus } from '../scenarios/rawStatus';
import { agreesApartFromRedaction } from './agreesApartFromRedaction';

/** Compares the shown phase and message with what the controller wrote; undefined if they agree. */
export function checkControllerWords(
  rollout: Rollout,
  root: KubernetesObject,
): string | undefined {
  const { phase, message = '' } = rawStatus(root);
  const shown = rollout.controllerMessage ?? '';
  // Controllers before 1.0 wrote no phase: there is nothing to agree with.
  const isSaid = says(rollout, root.kind, phase ?? '');
  if (phase !== undefined && !isSaid && !isUnpausing(rollout, root)) {
    return `the phase is shown as ${rollout.phase}, and the controller says ${phase} ${message}`;
  }
  return agreesApartFromRedaction(shown, message)
    ? undefined
    : `the message is shown as "${shown}", and the controller says "${message}"`;
}

/**
 * Somebody has ended the pause, and the controller has not written anything since: the plugin says
 * Progressing as well, for as long as that takes.
 */
function isUnpausing({ phase }: Rollout, root: KubernetesObject): boolean {
  const { controllerPause, pauseConditions = [] } = rawStatus(root);
  return (
    phase === 'Progressing' &&
    controllerPause === true &&
    pauseConditions.length === 0
  );
}

/** What an experiment's own words are for one that no rollout began. */
const experimentPhases: Record<string, Rollout['phase'] | undefined> = {
  Pending: 'Progressing',
  Running: 'Progressing',
  Successful: 'Healthy',
  Failed: 'Degraded',
  Error: 'Degraded',
  Inconclusive: 'Degraded',
};

function says({ phase }: Rollout, kind: string, word: string): boolean {
  if (kind === 'Experiment') return phase === experimentPhases[word];
  // The controller has no phase of its own for an aborted update.
  return (phase === 'Aborted' ? 'Degraded' : phase) === word;
}
