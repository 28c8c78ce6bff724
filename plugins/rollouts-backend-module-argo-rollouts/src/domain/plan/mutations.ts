import { JsonValue } from '@backstage/types';
import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { PlanContext } from './PlanContext';

/** Of the plan that it belonged to; ISO 8601. Read by nobody. */
const nudgedAtAnnotation = 'progressive-delivery.io/nudged-at';

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
  return {
    kind: 'kubernetes',
    method: 'PATCH',
    path: `${rolloutPath(context)}/status`,
    contentType: 'application/json-patch+json',
    body: [...identity(context), ...operations],
  };
}

/**
 * Ends a pause that a person set. A request of its own, since a patch of the status drops the
 * spec and the reverse.
 */
export function endUserPause(context: PlanContext): ClusterMutation[] {
  if (context.state.spec.paused !== true) {
    return [];
  }
  return [
    {
      kind: 'kubernetes',
      method: 'PATCH',
      path: rolloutPath(context),
      contentType: 'application/json-patch+json',
      body: [
        ...identity(context),
        test('/spec/paused', true),
        { op: 'replace', path: '/spec/paused', value: false },
      ],
    },
  ];
}

/**
 * Touches the object, so that a controller that overlooked a change of its status looks again: to
 * send that change once more would be no change, and wake nobody.
 */
export function nudge(context: PlanContext): ClusterMutation | undefined {
  return (
    context.now && {
      kind: 'kubernetes',
      method: 'PATCH',
      path: rolloutPath(context),
      contentType: 'application/merge-patch+json',
      body: {
        metadata: {
          // Another object of this name is none of ours: the cluster refuses another uid.
          uid: context.state.graph.root.metadata.uid,
          annotations: { [nudgedAtAnnotation]: context.now.toISOString() },
        },
      },
    }
  );
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

function identity({ state }: PlanContext): PatchOperation[] {
  return [
    test('/metadata/uid', state.graph.root.metadata.uid),
    ...testIfPresent('/status/currentPodHash', state.status.currentPodHash),
  ];
}

function rolloutPath({ view: { ref } }: PlanContext): string {
  return [
    '/apis/argoproj.io/v1alpha1/namespaces',
    encodeURIComponent(ref.namespace),
    'rollouts',
    encodeURIComponent(ref.name),
  ].join('/');
}
