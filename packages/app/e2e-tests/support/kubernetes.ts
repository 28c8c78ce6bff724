import { execFileSync } from 'node:child_process';
import { kubeconfig } from './clusters';
import { ClusterName } from './portal';

/** Namespace and name of a rollout. */
export type RolloutName = [namespace: string, name: string];

/** Runs the real kubectl against one of the clusters and gives what it printed. */
export function kubectl(cluster: ClusterName, ...args: string[]): string {
  return execFileSync(
    'kubectl',
    ['--kubeconfig', kubeconfig, '--context', cluster, ...args],
    { encoding: 'utf8' },
  );
}

/** Changes an object such as `analysistemplate/golden-signals` by a JSON patch. */
export function patch(
  cluster: ClusterName,
  [namespace, object]: [namespace: string, object: string],
  operations: object[],
): void {
  kubectl(
    cluster,
    ...['-n', namespace, 'patch', object, '--type=json'],
    ...['-p', JSON.stringify(operations)],
  );
}

/** What a pipeline does: gives the first container a new image tag. */
export function release(
  cluster: ClusterName,
  [namespace, name]: RolloutName,
  tag: string,
): void {
  const path = '/spec/template/spec/containers/0/image';
  patch(
    cluster,
    [namespace, `rollout/${name}`],
    [{ op: 'replace', path, value: `registry.example/${name}:${tag}` }],
  );
}

/** What `kubectl argo rollouts promote --full` does: the version that is on its way is for everybody. */
export function promoteFully(
  cluster: ClusterName,
  [namespace, name]: RolloutName,
): void {
  kubectl(
    cluster,
    ...['-n', namespace, 'patch', 'rollout', name, '--subresource=status'],
    ...[
      '--type=merge',
      '-p',
      JSON.stringify({ status: { promoteFull: true } }),
    ],
  );
}

/** Releases a version of which the metric source will say that it answers with errors. */
export function releaseFlawed(
  cluster: ClusterName,
  rollout: RolloutName,
  tag: string,
): void {
  const [namespace, name] = rollout;
  const flaw = {
    tag,
    cluster,
    kind: 'errors',
    since: new Date(0).toISOString(),
  };
  kubectl(
    cluster,
    ...['-n', namespace, 'annotate', 'rollout', name],
    `parcel-and-post.example/flaw=${JSON.stringify(flaw)}`,
  );
  release(cluster, rollout, tag);
}

/**
 * A value of whatever `kubectl get` finds, by its own JSONPath:
 * `get('staging', ['-n', 'shop', 'service', 'web'], '{.spec.selector}')`.
 */
export function get(
  cluster: ClusterName,
  objects: string[],
  path: string,
): string {
  return kubectl(cluster, 'get', ...objects, '-o', `jsonpath=${path}`);
}

/** One value of a rollout. */
export function read(
  cluster: ClusterName,
  [namespace, name]: RolloutName,
  path: string,
): string {
  return get(cluster, ['-n', namespace, 'rollout', name], path);
}

/** Names of the pods that a selector finds, in order. */
export function podNames(
  cluster: ClusterName,
  namespace: string,
  selector: string,
): string[] {
  return get(
    cluster,
    ['-n', namespace, 'pods', '-l', selector],
    '{.items[*].metadata.name}',
  )
    .split(' ')
    .filter(Boolean)
    .sort();
}
