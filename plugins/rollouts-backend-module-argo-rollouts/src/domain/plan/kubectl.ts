import { JsonValue } from '@backstage/types';
import { RolloutView } from '../viewRollout';

/** A command of Argo's kubectl plugin for this rollout, such as `promote` or `retry rollout`. */
export function argoCommand(
  { ref }: RolloutView,
  verb: string,
  ...flags: string[]
): string {
  return [
    'kubectl argo rollouts',
    verb,
    word(ref.name),
    ...flags,
    ...place(ref),
  ].join(' ');
}

/** A merge patch of the rollout, for what the plugin has no command for. */
export function patchCommand(
  { ref }: RolloutView,
  body: JsonValue,
  ...flags: string[]
): string {
  return [
    'kubectl patch rollouts.argoproj.io',
    word(ref.name),
    ...place(ref),
    ...flags,
    '--type merge -p',
    word(JSON.stringify(body)),
  ].join(' ');
}

/** Deletes an AnalysisRun. */
export function deleteRunCommand({ ref }: RolloutView, run: string): string {
  return [
    'kubectl delete analysisruns.argoproj.io',
    word(run),
    ...place(ref),
  ].join(' ');
}

/** One after the other, the second only if the first succeeds. */
export function inOrder(...commands: string[]): string {
  return commands.join(' && ');
}

function place({ namespace, cluster }: RolloutView['ref']): string[] {
  return ['-n', word(namespace), '--context', word(cluster)];
}

/** Quoted for a POSIX shell where that is needed. */
function word(text: string): string {
  return /^[\w.@%+=:,/-]+$/.test(text)
    ? text
    : `'${text.replace(/'/g, `'\\''`)}'`;
}
