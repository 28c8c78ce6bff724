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

function patch(
  cluster: ClusterName,
  [namespace, name]: RolloutName,
  operations: object[],
): void {
  kubectl(
    cluster,
    ...['-n', namespace, 'patch', 'rollout', name, '--type=json'],
    ...['-p', JSON.stringify(operations)],
  );
}

/** What a pipeline does: gives the first container a new image tag. */
export function release(
  cluster: ClusterName,
  rollout: RolloutName,
  tag: string,
): void {
  const path = '/spec/template/spec/containers/0/image';
  patch(cluster, rollout, [
    { op: 'replace', path, value: `registry.example/${rollout[1]}:${tag}` },
  ]);
}

/** Gives a canary pauses and analyses that nobody has to wait long for. */
export function quicken(cluster: ClusterName, rollout: RolloutName): void {
  const [namespace, name] = rollout;
  const analysis = {
    templates: [{ templateName: 'golden-signals' }],
    args: [
      { name: 'service', value: name },
      { name: 'cluster', value: cluster },
    ],
  };
  patch(cluster, rollout, [
    {
      op: 'replace',
      path: '/spec/strategy/canary/steps',
      value: [
        { setWeight: 20 },
        { pause: { duration: '5s' } },
        { setWeight: 40 },
        { analysis },
        { pause: {} },
        { setWeight: 80 },
        { pause: { duration: '3s' } },
      ],
    },
  ]);
  const everySecond = [0, 1].map(metric => ({
    op: 'replace',
    path: `/spec/metrics/${metric}/interval`,
    value: '1s',
  }));
  kubectl(
    cluster,
    ...['-n', namespace, 'patch', 'analysistemplate', 'golden-signals'],
    ...['--type=json', '-p', JSON.stringify(everySecond)],
  );
}

/** One value of a rollout, by kubectl's own JSONPath. */
export function read(
  cluster: ClusterName,
  [namespace, name]: RolloutName,
  path: string,
): string {
  return kubectl(
    cluster,
    ...['-n', namespace, 'get', 'rollout', name, '-o', `jsonpath=${path}`],
  );
}
