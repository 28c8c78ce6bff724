import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeState } from '../domain/describeState';
import { Zod } from './AgentServices';

export function summarySchema(z: Zod) {
  return z.object({
    rolloutId: z.string(),
    name: z.string(),
    kind: z.string(),
    cluster: z.string(),
    namespace: z.string(),
    phase: z.string(),
    since: z
      .string()
      .optional()
      .describe('ISO 8601; since when it is in this phase'),
    stableVersion: z.string().optional(),
    newVersion: z.string().optional(),
    isFullyPromoted: z
      .boolean()
      .describe('Whether nothing is being rolled out'),
    state: z.string().describe('One sentence on what it does and waits for'),
  });
}

/** A rollout in a few words. */
export function summarizeRollout(rollout: Rollout) {
  const { id, ref, phase, phaseSince, isFullyPromoted } = rollout;
  return {
    rolloutId: id,
    name: ref.name,
    kind: ref.kind,
    cluster: ref.cluster,
    namespace: ref.namespace,
    phase,
    since: phaseSince,
    stableVersion: rollout.stableVersion,
    newVersion: rollout.newVersion,
    isFullyPromoted,
    state: describeState(rollout),
  };
}
