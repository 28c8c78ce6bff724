import { isDeepStrictEqual } from 'node:util';
import { rawSpec, rawStatus } from '../scenarios/rawStatus';
import { CommandMoment } from './CommandMoment';

/** The suite would send nothing, and says why. */
export function isRefused({ answer }: CommandMoment): boolean {
  return answer.outcome === 'refusal';
}

/** The controller has carried out an abort. */
export function isAborted({ root }: CommandMoment): boolean {
  const { abort, phase } = rawStatus(root);
  return abort === true && phase === 'Degraded';
}

/** There is a pause that a promotion ends. */
export function isPausedByController({ root }: CommandMoment): boolean {
  return (rawStatus(root).pauseConditions ?? []).length > 0;
}

/** The body with which the plugin skips the step at which the rollout stands. */
export function isNextStep({ root }: CommandMoment, body: unknown): boolean {
  const { currentStepIndex = 0 } = rawStatus(root);
  const { steps = [] } = rawSpec(root).strategy?.canary ?? {};
  return isDeepStrictEqual(body, {
    status: {
      currentStepIndex: Math.min(currentStepIndex + 1, steps.length),
      pauseConditions: null,
    },
  });
}

/** The bodies that the plugin sent, in order, are these. */
export function sends(
  { sent }: CommandMoment,
  bodies: readonly unknown[],
): boolean {
  return isDeepStrictEqual(
    sent.map(({ body }) => body),
    bodies,
  );
}

/** The bodies that are planned, in order, are these. */
export function plans(
  { planned }: CommandMoment,
  bodies: readonly unknown[],
): boolean {
  return isDeepStrictEqual(
    planned.map(({ body }) => body),
    bodies,
  );
}
