import { RolloutRevision } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { podHashLabel } from '../state/annotations';
import { ownedObjects } from '../state/ownedObjects';
import { newVersion } from '../words/describePosition';
import {
  describeRollBack,
  shortcutOf,
  shortcutHints,
  shortcutOutlooks,
} from './describeRollBack';
import { describeCleaning } from './describeCleaning';
import { isSameTemplate } from './isSameTemplate';
import { argoCommand, getCommandFor, patchFromInput, word } from './kubectl';
import {
  patchObject,
  patchSpec,
  PatchOperation,
  testIfPresent,
} from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import {
  refuseAnyAction,
  refuseInvalidSpec,
  refuseUnknownVersion,
} from './refusals';
import { templateHolder } from './templateHolder';
import { VersionTemplate, versionTemplate } from './versionTemplate';
import { warnOfRollBack } from './warnOfRollBack';

/** Ships an earlier version again: its template is put where the present one stands. */
export function planRollBack(context: PlanContext): PlannedAction {
  const refusal =
    refuseAnyAction(context) ??
    refuseUnknownVersion(context, 'roll back') ??
    refuseInvalidSpec(context, 'roll back');
  if (refusal) {
    return refusal;
  }
  const revision = context.view.revisions.find(
    ({ podHash }) => podHash === context.target,
  );
  return revision === undefined
    ? refuse(
        'not-applicable',
        `Nothing to roll back to: the cluster has no version ${
          context.target ?? 'of no name'
        } any more.`,
      )
    : planFor(context, revision);
}

function planFor(
  context: PlanContext,
  revision: RolloutRevision,
): PlannedAction {
  const { state, view } = context;
  const set = replicaSetOf(context, revision.podHash);
  const version = set && versionTemplate(set);
  const currentSet = replicaSetOf(context, state.status.currentPodHash);
  const current = currentSet && versionTemplate(currentSet);
  if (revision.podHash === state.status.currentPodHash) {
    return refuse(
      'not-applicable',
      `Nothing to roll back: ${revision.version} is the version of the spec.`,
    );
  }
  if (set === undefined || version === undefined) {
    return refuse(
      'unsupported',
      `The template of ${revision.version} cannot be read.`,
    );
  }
  if (current && isSameTemplate(current.template, version.template)) {
    return refuse(
      'not-applicable',
      `Nothing to roll back: ${revision.version} and ${newVersion(
        view,
      )} have the same template.`,
    );
  }
  const holder = templateHolder(context);
  return holder.outcome === 'refusal'
    ? holder
    : plan(context, { revision, version, set, holder: holder.object });
}

interface Chosen {
  revision: RolloutRevision;
  version: VersionTemplate;
  set: KubernetesObject;
  /** The object whose template is replaced. */
  holder: KubernetesObject;
}

function plan(context: PlanContext, chosen: Chosen): PlannedAction {
  const { revision, version, holder } = chosen;
  const operations: PatchOperation[] = [
    ...testIfPresent('/metadata/generation', holder.metadata.generation),
    { op: 'replace', path: '/spec/template', value: version.template },
  ];
  const shortcut = shortcutOf(context, revision);
  return {
    outcome: 'plan',
    hint: shortcutHints[shortcut],
    outlook: shortcutOutlooks[shortcut],
    plan: () => ({
      outcome: 'plan',
      action: 'rollBack',
      effect: describeRollBack(context, revision, shortcut),
      warnings: warnOfRollBack(context, chosen),
      kubectl: command(context, chosen),
      steps: [
        holder === context.state.graph.root
          ? patchSpec(context, operations)
          : patchObject(holder, operations),
      ],
      expect: { kind: 'isCurrent', podHash: revision.podHash },
    }),
  };
}

/** The plugin's command where it sends the same, else the way there without it. */
function command(
  context: PlanContext,
  { revision, version, set, holder }: Chosen,
): string {
  return version.isCleaned || revision.revision === undefined
    ? [
        `${getCommandFor(context, set)} -o json`,
        `jq ${word(describeCleaning(set, version.template))}`,
        patchFromInput(context, holder),
      ].join(' | ')
    : argoCommand(context, 'undo', `--to-revision=${revision.revision}`);
}

function replicaSetOf(
  { state: { graph } }: PlanContext,
  podHash: string | undefined,
): KubernetesObject | undefined {
  return ownedObjects(graph, 'ReplicaSet', graph.root.metadata.uid).find(
    ({ metadata }) => metadata.labels?.[podHashLabel] === podHash,
  );
}
