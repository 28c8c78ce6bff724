import {
  ActionRecord,
  ExpectedEffect,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * How long after the cluster took the request a controller that has not acted is taken to have
 * lost it. Only for effects that a controller which saw the request has in one reconciliation:
 * the others may take minutes, and nothing is lost.
 */
export const defaultNudgeDelaysMs: NudgeDelays = { isAborted: 5_000 };

export type NudgeDelays = Readonly<
  Partial<Record<ExpectedEffect['kind'], number>>
>;

/** How long to wait for the effect before the nudge; absent when there is none to be sent. */
export function nudgeDelayMs(
  { state, plan, nudgedAt }: ActionRecord,
  delays: NudgeDelays,
): number | undefined {
  return state === 'requested' && plan?.nudge && nudgedAt === undefined
    ? delays[plan.expect.kind]
    : undefined;
}

/** Whether the request still stands, as far as is known: another version makes it void. */
export function isWorthANudge(
  { plan }: ActionRecord,
  rollout: Rollout | undefined,
): boolean {
  return (
    plan !== undefined && rollout?.observation.podHash === plan.expect.podHash
  );
}
