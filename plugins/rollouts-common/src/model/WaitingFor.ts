/**
 * What a rollout waits for at this moment, that is: who must act.
 *
 * - `time`: ends by itself at `until` (ISO 8601).
 * - `promotion`: a person must promote.
 * - `decision`: an analysis or experiment was inconclusive; a person must decide.
 * - `resume`: a person paused it and must resume.
 * - `analysis`: the analysis run named `run` must finish.
 * - `pods`: `ready` of `desired` pods of the new version are available.
 * - `controller`: the latest change of the object was not yet taken up by the controller.
 *
 * @public
 */
export type WaitingFor =
  | { kind: 'time'; until: string }
  | { kind: 'promotion' }
  | { kind: 'decision' }
  | { kind: 'resume' }
  | { kind: 'analysis'; run: string }
  | { kind: 'pods'; ready: number; desired: number }
  | { kind: 'controller' };
