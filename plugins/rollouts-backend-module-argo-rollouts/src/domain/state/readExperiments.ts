import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { durationSeconds } from '../../schema/durationSeconds';
import {
  ExperimentObject,
  experimentSchema,
} from '../../schema/experimentSchema';
import { podHashLabel } from './annotations';
import { byNewest } from './byNewest';
import { ownedObjects } from './ownedObjects';
import { OwnedReplicaSet, readReplicaSets } from './readReplicaSets';
import { stepIndexOfName } from './stepIndexOfName';
import { UnreadableParts } from './UnreadableParts';

/** The Experiment of an experiment step, or one that is a root of its own. */
export interface OwnedExperiment {
  uid: string;
  name: string;
  /** Version that it was begun for; absent when no Rollout began it. */
  podHash?: string;
  /** Read off the name: an Experiment has no label for it. */
  stepIndex?: number;
  phase?: string;
  createdAt?: string;
  durationSeconds?: number;
  /** Latest end; it ends sooner when its required analyses do. */
  endsAt?: string;
  object: ExperimentObject;
  replicaSets: OwnedReplicaSet[];
}

/** Newest first. Of a root that is an Experiment itself: only that one. */
export function readExperiments(
  graph: ResourceGraph,
  parts: UnreadableParts,
): OwnedExperiment[] {
  const { kind, metadata } = graph.root;
  const objects =
    kind === 'Experiment'
      ? [graph.root]
      : ownedObjects(graph, 'Experiment', metadata.uid);
  return objects
    .map(object => readExperiment(graph, object, parts))
    .sort(byNewest);
}

function readExperiment(
  graph: ResourceGraph,
  object: KubernetesObject,
  parts: UnreadableParts,
): OwnedExperiment {
  const { uid, name } = object.metadata;
  const parsed = parts.read(experimentSchema, object);
  const podHash = parsed.metadata?.labels?.[podHashLabel];
  const seconds = durationSeconds(parsed.spec?.duration);
  return {
    uid,
    name,
    podHash,
    stepIndex: stepIndexOfName(name, podHash),
    phase: parsed.status?.phase,
    createdAt: parsed.metadata?.creationTimestamp,
    durationSeconds: seconds,
    endsAt: addSeconds(parsed.status?.availableAt, seconds),
    object: parsed,
    replicaSets: readReplicaSets(graph, uid, parts),
  };
}

/** `time` plus `seconds`; absent when either is. */
export function addSeconds(
  time: string | undefined,
  seconds: number | undefined,
): string | undefined {
  if (time === undefined || seconds === undefined) {
    return undefined;
  }
  const sum = new Date(Date.parse(time) + seconds * 1000);
  return Number.isNaN(sum.getTime()) ? undefined : sum.toISOString();
}
