import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import type { RolloutsTabWords } from '../translation';

/** Kinds whose button does not make plain by itself what they are on. */
type LabelledKind = Extract<
  RolloutActionKind,
  'rollBack' | 'terminateRun' | 'terminateExperiment' | 'retryExperiment'
>;

const labelledKinds: ReadonlySet<RolloutActionKind> = new Set<LabelledKind>([
  'rollBack',
  'terminateRun',
  'terminateExperiment',
  'retryExperiment',
]);

/** On the button, after kubectl. */
export function actionVerb(
  kind: RolloutActionKind,
  { t }: RolloutsTabWords,
): string {
  return t(`action.${kind}.verb`);
}

/**
 * The verb and what it is on: `Roll back to v2.13.9`. Absent where that is the whole rollout.
 * `target` is what people call the part that the action is on.
 */
export function actionLabel(
  kind: RolloutActionKind,
  target: string,
  { t }: RolloutsTabWords,
): string | undefined {
  return isLabelled(kind) ? t(`action.${kind}.label`, { target }) : undefined;
}

function isLabelled(kind: RolloutActionKind): kind is LabelledKind {
  return labelledKinds.has(kind);
}

/** Heads the dialog: `Promote checkout fully in prod-eu-1`. */
export function actionTitle(
  kind: RolloutActionKind,
  subject: { name: string; cluster: string; target: string },
  { t }: RolloutsTabWords,
): string {
  return t(`action.${kind}.title`, subject);
}

/** Begins the sentence that says what did not happen: `Not promoted`. */
export function actionNegated(
  kind: RolloutActionKind,
  { t }: RolloutsTabWords,
): string {
  return t(`action.${kind}.negated`);
}

/** Begins the sentence that says what is under way: `Promotion`. */
export function actionNoun(
  kind: RolloutActionKind,
  { t }: RolloutsTabWords,
): string {
  return t(`action.${kind}.noun`);
}
