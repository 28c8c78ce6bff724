import { JsonValue } from '@backstage/types';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { place } from './place';
import { PlanContext } from './PlanContext';

/** A command of Argo's kubectl plugin for this rollout, such as `promote` or `retry rollout`. */
export function argoCommand(
  context: PlanContext,
  verb: string,
  ...flags: string[]
): string {
  const { name } = context.state.graph.root.metadata;
  return [
    'kubectl argo rollouts',
    verb,
    word(name),
    ...flags,
    ...where(context),
  ].join(' ');
}

/** The same for an AnalysisRun or an Experiment. */
export function argoCommandFor(
  context: PlanContext,
  verb: string,
  name: string,
): string {
  return ['kubectl argo rollouts', verb, word(name), ...where(context)].join(
    ' ',
  );
}

/** A merge patch of the rollout, for what the plugin has no command for. */
export function patchCommand(
  context: PlanContext,
  body: JsonValue,
  ...flags: string[]
): string {
  return [
    commandFor(context, 'patch', context.state.graph.root),
    ...flags,
    '--type merge -p',
    word(JSON.stringify(body)),
  ].join(' ');
}

/** The same for an Experiment. */
export function patchCommandFor(
  context: PlanContext,
  object: KubernetesObject,
  body: JsonValue,
): string {
  return `${commandFor(context, 'patch', object)} --type merge -p ${word(
    JSON.stringify(body),
  )}`;
}

/** A JSON Patch that comes from the command before it. */
export function patchFromInput(
  context: PlanContext,
  object: KubernetesObject,
): string {
  return `${commandFor(
    context,
    'patch',
    object,
  )} --type json --patch-file /dev/stdin`;
}

export function getCommandFor(
  context: PlanContext,
  object: KubernetesObject,
): string {
  return commandFor(context, 'get', object);
}

export function deleteCommandFor(
  context: PlanContext,
  object: KubernetesObject,
): string {
  return commandFor(context, 'delete', object);
}

function commandFor(
  context: PlanContext,
  verb: string,
  object: KubernetesObject,
): string {
  return [
    `kubectl ${verb} ${place(object).resource}`,
    word(object.metadata.name),
    ...where(context),
  ].join(' ');
}

/** One after the other, each only if the one before succeeds. */
export function inOrder(...commands: string[]): string {
  return commands.join(' && ');
}

function where({ state: { graph } }: PlanContext): string[] {
  const { namespace = '' } = graph.root.metadata;
  return ['-n', word(namespace), '--context', word(graph.cluster)];
}

/** Quoted for a POSIX shell where that is needed. */
export function word(text: string): string {
  return /^[\w.@%+=:,/-]+$/.test(text)
    ? text
    : `'${text.replace(/'/g, `'\\''`)}'`;
}
