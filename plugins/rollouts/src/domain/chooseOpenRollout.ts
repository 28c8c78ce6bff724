import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * The rollout to open when the address names none: the first that somebody must see to,
 * then the first that moves, then the first. The order of the strip decides among equals.
 */
export function chooseOpenRollout(
  rollouts: readonly Rollout[],
): Rollout | undefined {
  let chosen: Rollout | undefined;
  for (const rollout of rollouts) {
    if (!chosen || attentionRank(rollout) < attentionRank(chosen)) {
      chosen = rollout;
    }
  }
  return chosen;
}

const waitsForAPerson: ReadonlySet<string> = new Set([
  'promotion',
  'decision',
  'resume',
]);

function attentionRank({ phase, waitingFor }: Rollout): number {
  if (phase === 'Aborted' || phase === 'Degraded') {
    return 0;
  }
  if (waitingFor && waitsForAPerson.has(waitingFor.kind)) {
    return 0;
  }
  return phase === 'Progressing' || phase === 'Paused' ? 1 : 2;
}
