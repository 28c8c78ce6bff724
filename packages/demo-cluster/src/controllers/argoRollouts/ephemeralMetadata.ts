import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { toGoJson } from '../objects/goJson';
import { isBeingDeleted } from '../objects/ownership';
import { ReplicaSet } from '../replicaSets/ReplicaSet';
import { hashOf, RolloutContext } from './RolloutContext';
import { EPHEMERAL_METADATA_ANNOTATION } from './rolloutNames';
import { RolloutSpec } from './rolloutSpec';
import { PodMetadata, podMetadataSchema } from './versionSpec';

/**
 * Gives the pods of each version the labels and annotations of its present role and takes those of
 * its former role away: first in the ReplicaSet, so that new pods have them, then in the pods that
 * are there. What was given is noted on the ReplicaSet; nothing else is ever taken away.
 */
export function syncEphemeralMetadata(context: RolloutContext): ClusterWrite[] {
  const { spec, status, newSet, stableSet, otherSets } = context;
  const roles = roleMetadata(spec);
  if (!roles.stable && !roles.update) return [];

  const isUpdating =
    status.stableRS !== undefined && status.stableRS !== hashOf(newSet);
  const sync = (set: ReplicaSet, wanted?: PodMetadata) =>
    syncVersion(context, set, wanted);
  return [
    ...(newSet ? sync(newSet, isUpdating ? roles.update : roles.stable) : []),
    ...(stableSet && isUpdating ? sync(stableSet, roles.stable) : []),
    ...otherSets.flatMap(set => sync(set)),
  ];
}

/** A new ReplicaSet as it is created: with the metadata of an update, or of the first version. */
export function withFirstMetadata<T extends InjectableSet>(
  context: RolloutContext,
  set: T,
): T {
  const { stable, update } = roleMetadata(context.spec);
  return withMetadata(set, context.stableSet ? update : stable) ?? set;
}

interface InjectableSet {
  metadata: { annotations?: Record<string, string> };
  spec: { template: Record<string, any> };
}

type PodMeta = {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
};

function roleMetadata({ strategy }: RolloutSpec): {
  stable?: PodMetadata;
  update?: PodMetadata;
} {
  const { canary, blueGreen } = strategy;
  return canary
    ? { stable: canary.stableMetadata, update: canary.canaryMetadata }
    : {
        stable: blueGreen?.activeMetadata,
        update: blueGreen?.previewMetadata,
      };
}

function syncVersion(
  { view }: RolloutContext,
  set: ReplicaSet,
  wanted: PodMetadata | undefined,
): ClusterWrite[] {
  const given = metadataGivenTo(set);
  const changed = withMetadata(set, wanted);
  const pods = view
    .ownedBy('Pod', set.metadata.uid)
    .filter(pod => !isBeingDeleted(pod));
  return [
    ...(changed ? [{ verb: 'update' as const, object: changed }] : []),
    ...pods.flatMap(pod => updatedPod(pod, given, wanted)),
  ];
}

function updatedPod(
  pod: StoredObject,
  given: PodMetadata | undefined,
  wanted: PodMetadata | undefined,
): ClusterWrite[] {
  const changed = injected(pod.metadata, given, wanted);
  return changed
    ? [
        {
          verb: 'update',
          object: { ...pod, metadata: { ...pod.metadata, ...changed } },
        },
      ]
    : [];
}

/** The ReplicaSet with this metadata in its template; undefined when it has exactly this already. */
function withMetadata<T extends InjectableSet>(
  set: T,
  wanted: PodMetadata | undefined,
): T | undefined {
  const { template } = set.spec;
  const present = template.metadata ?? {};
  const changed = injected(present, metadataGivenTo(set), wanted);
  if (!changed) return undefined;
  const annotations = { ...set.metadata.annotations };
  delete annotations[EPHEMERAL_METADATA_ANNOTATION];
  if (wanted) {
    annotations[EPHEMERAL_METADATA_ANNOTATION] = toGoJson(wanted, {
      fields: ['labels', 'annotations'],
    });
  }
  return {
    ...set,
    metadata: { ...set.metadata, annotations },
    spec: {
      ...set.spec,
      template: { ...template, metadata: { ...present, ...changed } },
    },
  };
}

/** What the ReplicaSet's note says; an unreadable one counts as none. */
function metadataGivenTo(set: InjectableSet): PodMetadata | undefined {
  const note = set.metadata.annotations?.[EPHEMERAL_METADATA_ANNOTATION];
  if (note === undefined) return undefined;
  try {
    return podMetadataSchema.catch(undefined).parse(JSON.parse(note));
  } catch {
    return undefined;
  }
}

function injected(
  present: PodMeta,
  given: PodMetadata | undefined,
  wanted: PodMetadata | undefined,
): PodMeta | undefined {
  const labels = merged(present.labels, given?.labels, wanted?.labels);
  const annotations = merged(
    present.annotations,
    given?.annotations,
    wanted?.annotations,
  );
  if (!labels && !annotations) return undefined;
  return {
    ...(labels ? { labels } : {}),
    ...(annotations ? { annotations } : {}),
  };
}

type Texts = Record<string, string> | undefined;

function merged(present: Texts, given: Texts, wanted: Texts): Texts {
  const result = { ...present };
  let isChanged = false;
  for (const key of Object.keys(given ?? {})) {
    if (wanted?.[key] === undefined && result[key] !== undefined) {
      delete result[key];
      isChanged = true;
    }
  }
  for (const [key, value] of Object.entries(wanted ?? {})) {
    if (result[key] !== value) {
      result[key] = value;
      isChanged = true;
    }
  }
  return isChanged ? result : undefined;
}
