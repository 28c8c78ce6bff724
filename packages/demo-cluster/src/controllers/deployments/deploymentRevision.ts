import { StoredObject } from '../../store/StoredObject';
import { podTemplateHash } from '../argoRollouts/podTemplateHash';
import { ClusterWrite } from '../Controller';
import { eventWrites, normal } from '../objects/controllerEvents';
import { controllerReference } from '../objects/ownership';
import { desiredSize, ReplicaSet, sumOf } from '../replicaSets/ReplicaSet';
import {
  DeploymentContext,
  isRollingUpdate,
  POD_TEMPLATE_HASH,
} from './DeploymentContext';

export const REVISION = 'deployment.kubernetes.io/revision';
const REVISION_HISTORY = 'deployment.kubernetes.io/revision-history';
export const DESIRED_REPLICAS = 'deployment.kubernetes.io/desired-replicas';
const MAX_REPLICAS = 'deployment.kubernetes.io/max-replicas';

const NOT_COPIED = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  'deprecated.deployment.rollback.to',
  REVISION,
  REVISION_HISTORY,
  DESIRED_REPLICAS,
  MAX_REPLICAS,
]);

/**
 * Brings the ReplicaSet of the template into being and the revision numbers of both up to date,
 * one write a step. A paused Deployment gets no new ReplicaSet.
 */
export function syncDeploymentRevision(
  context: DeploymentContext,
): ClusterWrite[] {
  const { newSet, spec, deployment } = context;
  if (!newSet) return spec.paused ? [] : createNewSet(context);

  const annotations = raisedAnnotations(context, newSet);
  if (annotations || hasOtherMinReadySeconds(context, newSet)) {
    const object: ReplicaSet = {
      ...withAnnotations(newSet, annotations ?? newSet.metadata.annotations),
      spec: { ...newSet.spec, minReadySeconds: spec.minReadySeconds },
    };
    return [{ verb: 'update', object }];
  }
  const revision = newSet.metadata.annotations?.[REVISION];
  const isKnown = deployment.metadata.annotations?.[REVISION] === revision;
  return isKnown || revision === undefined
    ? []
    : [
        {
          verb: 'update',
          object: withAnnotations(deployment, {
            ...deployment.metadata.annotations,
            [REVISION]: revision,
          }),
        },
      ];
}

export function deploymentRevisionOf(object: StoredObject): number {
  const revision = Number(object.metadata.annotations?.[REVISION] ?? 0);
  return Number.isInteger(revision) ? revision : 0;
}

/** The sizes that a Deployment notes on its ReplicaSets, to notice later that it was scaled. */
export function sizeAnnotations({
  spec,
  maxPods,
}: DeploymentContext): Record<string, string> {
  return {
    [DESIRED_REPLICAS]: String(spec.replicas),
    [MAX_REPLICAS]: String(maxPods),
  };
}

function createNewSet(context: DeploymentContext): ClusterWrite[] {
  const { deployment, spec, oldSets } = context;
  const hash = podTemplateHash(deployment.spec.template);
  const hashLabel = { [POD_TEMPLATE_HASH]: hash };
  const template = deployment.spec.template;
  const labels = { ...spec.template.metadata.labels, ...hashLabel };
  const name = `${deployment.metadata.name}-${hash}`;
  const size = firstSize(context);
  const created: ClusterWrite = {
    verb: 'create',
    object: {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name,
        namespace: deployment.metadata.namespace,
        labels,
        annotations: {
          ...copiedAnnotations(deployment),
          ...sizeAnnotations(context),
          [REVISION]: String(highestRevision(oldSets) + 1),
        },
        ownerReferences: [controllerReference(deployment)],
      },
      spec: {
        replicas: size,
        ...(spec.minReadySeconds
          ? { minReadySeconds: spec.minReadySeconds }
          : {}),
        selector: {
          ...spec.selector,
          matchLabels: { ...spec.selector.matchLabels, ...hashLabel },
        },
        template: { ...template, metadata: { ...template.metadata, labels } },
      },
    },
  };
  const scaled = normal(
    'ScalingReplicaSet',
    `Scaled up replica set ${name} from 0 to ${size}`,
  );
  return [created, ...eventWrites(deployment, size > 0 ? [scaled] : [])];
}

/** As many pods as may exist beside the old ones; with `Recreate` the old ones have to go first. */
function firstSize({ spec, oldSets, maxPods }: DeploymentContext): number {
  const old = sumOf(oldSets, desiredSize);
  if (!isRollingUpdate(spec)) {
    const isGone = old === 0 && sumOf(oldSets, podsOf) === 0;
    return isGone ? spec.replicas : 0;
  }
  return Math.max(0, Math.min(spec.replicas, maxPods - old));
}

function podsOf(set: ReplicaSet): number {
  return set.status?.replicas ?? 0;
}

/** An old template that is asked for again becomes the newest revision; its number goes into the history. */
function raisedAnnotations(
  { deployment, oldSets }: DeploymentContext,
  set: ReplicaSet,
): Record<string, string> | undefined {
  const present = set.metadata.annotations ?? {};
  const copied = copiedAnnotations(deployment);
  const revision = highestRevision(oldSets) + 1;
  const isRaised = deploymentRevisionOf(set) < revision;
  const isChanged = Object.entries(copied).some(
    ([key, value]) => present[key] !== value,
  );
  if (!isRaised && !isChanged) return undefined;
  if (!isRaised) return { ...present, ...copied };
  const history = [present[REVISION_HISTORY], present[REVISION]]
    .filter(Boolean)
    .join(',');
  return {
    ...present,
    ...copied,
    [REVISION]: String(revision),
    ...(history ? { [REVISION_HISTORY]: history } : {}),
  };
}

function copiedAnnotations(deployment: StoredObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(deployment.metadata.annotations ?? {}).filter(
      ([key]) => !NOT_COPIED.has(key),
    ),
  );
}

function highestRevision(sets: readonly ReplicaSet[]): number {
  return Math.max(0, ...sets.map(deploymentRevisionOf));
}

function hasOtherMinReadySeconds(
  { spec }: DeploymentContext,
  set: ReplicaSet,
): boolean {
  return (set.spec.minReadySeconds ?? 0) !== (spec.minReadySeconds ?? 0);
}

function withAnnotations<T extends StoredObject>(
  object: T,
  annotations: Record<string, string> | undefined,
): T {
  return { ...object, metadata: { ...object.metadata, annotations } };
}
