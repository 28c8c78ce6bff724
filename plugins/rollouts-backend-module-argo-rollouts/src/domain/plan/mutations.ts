import { place } from './place';
import { JsonObject, JsonValue } from '@backstage/types';
import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { PlanContext } from './PlanContext';

/**
 * The time of the plan, ISO 8601: what is sent is what the plan showed, so it cannot be that of the
 * nudge, which the record has. Read by nobody; it differs from plan to plan, so that it is a change.
 */
const nudgedForPlanOf = 'progressive-delivery.io/nudged-for-plan-of';

/** An operation of JSON Patch (RFC 6902), as far as it is used here. */
export type PatchOperation =
  | { op: 'test' | 'add' | 'replace'; path: string; value: JsonValue }
  | { op: 'remove'; path: string };

/**
 * A patch of the status that is refused when it is another object, or another version is being
 * rolled out, than the plan was made for. A `test` of what is absent would always fail, so that
 * only what is there is tested; and resourceVersion would be too much, for the controller
 * writes all the time.
 */
export function patchStatus(
  context: PlanContext,
  operations: readonly PatchOperation[],
): ClusterMutation {
  const { path } = place(context.state.graph.root);
  return jsonPatch(`${path}/status`, [...identity(context), ...operations]);
}

/** The same for the spec. */
export function patchSpec(
  context: PlanContext,
  operations: readonly PatchOperation[],
): ClusterMutation {
  const { path } = place(context.state.graph.root);
  return jsonPatch(path, [...identity(context), ...operations]);
}

/**
 * Ends a pause that a person set. A request of its own, since a patch of the status drops the
 * spec and the reverse.
 */
export function endUserPause(
  context: PlanContext,
  guards: readonly PatchOperation[] = [],
): ClusterMutation[] {
  return context.state.spec.paused === true
    ? [
        patchSpec(context, [
          ...guards,
          test('/spec/paused', true),
          { op: 'replace', path: '/spec/paused', value: false },
        ]),
      ]
    : [];
}

/**
 * Touches the object, so that a controller that overlooked a change of its status looks again: to
 * send that change once more would be no change, and wake nobody.
 */
export function nudge({ state, now }: PlanContext): ClusterMutation {
  const { root } = state.graph;
  return {
    kind: 'kubernetes',
    method: 'PATCH',
    path: place(root).path,
    contentType: 'application/merge-patch+json',
    body: {
      metadata: {
        // Another object of this name is none of ours: the cluster refuses another uid.
        uid: root.metadata.uid,
        annotations: { [nudgedForPlanOf]: now.toISOString() },
      },
    },
  };
}

/** A patch of any object, refused when it is another one of the same name. */
export function patchObject(
  object: KubernetesObject,
  operations: readonly PatchOperation[],
): ClusterMutation {
  return jsonPatch(place(object).path, [
    test('/metadata/uid', object.metadata.uid),
    ...operations,
  ]);
}

/** Tells an AnalysisRun or Experiment to end, unless it has another phase by now. */
export function terminate(
  object: KubernetesObject,
  seen: { spec?: { terminate?: boolean }; status?: { phase?: string } },
): ClusterMutation {
  return patchObject(object, [
    ...testIfPresent('/status/phase', seen.status?.phase),
    ...testIfPresent('/spec/terminate', seen.spec?.terminate),
    { op: 'add', path: '/spec/terminate', value: true },
  ]);
}

/** A merge patch that is refused when the object is not the one, or not as it was seen. */
export function mergeAsSeen(
  object: KubernetesObject,
  body: JsonObject,
): ClusterMutation {
  const { uid, resourceVersion } = object.metadata;
  return {
    kind: 'kubernetes',
    method: 'PATCH',
    path: place(object).path,
    contentType: 'application/merge-patch+json',
    body: { metadata: { uid, resourceVersion }, ...body },
  };
}

/** Deletes an object as it was seen: not another of its name, and not with news in it. */
export function deleteObject(object: KubernetesObject): ClusterMutation {
  const { uid, resourceVersion } = object.metadata;
  return {
    kind: 'kubernetes',
    method: 'DELETE',
    path: place(object).path,
    contentType: 'application/json',
    body: {
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      preconditions: { uid, resourceVersion },
    },
  };
}

export function test(path: string, value: JsonValue): PatchOperation {
  return { op: 'test', path, value };
}

/** A test where the object has a value at that path, else none. */
export function testIfPresent(
  path: string,
  value: JsonValue | undefined,
): PatchOperation[] {
  return value === undefined ? [] : [test(path, value)];
}

function jsonPatch(path: string, body: PatchOperation[]): ClusterMutation {
  return {
    kind: 'kubernetes',
    method: 'PATCH',
    path,
    contentType: 'application/json-patch+json',
    body,
  };
}

function identity({ state }: PlanContext): PatchOperation[] {
  return [
    test('/metadata/uid', state.graph.root.metadata.uid),
    ...testIfPresent('/status/currentPodHash', state.status.currentPodHash),
  ];
}
