import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';

const dangerousKinds: ReadonlySet<RolloutActionKind> = new Set([
  'promoteFully',
  'abort',
  'rollBack',
  'terminateRun',
  'terminateExperiment',
]);

/** Whether an action ends what is going on, or leaves out what would protect users. */
export function isDangerous(kind: RolloutActionKind): boolean {
  return dangerousKinds.has(kind);
}
