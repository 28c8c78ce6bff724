import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { findAddressed } from './findAddressed';
import { readMeaning } from './offeredActions';

function anObject(
  kind: string,
  name: string,
  change: Partial<KubernetesObject['metadata']> = {},
): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind,
    metadata: {
      name,
      uid: `${kind}-${name}`,
      namespace: 'shop',
      resourceVersion: '1',
      ...change,
    },
  };
}

function aVersion(hash: string, revision: string, owner = 'Rollout-web') {
  return anObject('ReplicaSet', `web-${hash}`, {
    labels: { 'rollouts-pod-template-hash': hash },
    annotations: { 'rollout.argoproj.io/revision': revision },
    ownerReferences: [{ apiVersion: 'v1', kind: 'x', name: 'x', uid: owner }],
  });
}

const graph = {
  cluster: 'c',
  root: anObject('Rollout', 'web'),
  owned: [
    aVersion('a', '9'),
    aVersion('b', '10'),
    aVersion('c', '2'),
    aVersion('d', '11', 'Experiment-trial'),
    anObject('AnalysisRun', 'web-run'),
    anObject('Experiment', 'web'),
  ],
  referenced: [],
  unavailable: [],
};

function find(text: string, name: string) {
  return findAddressed([graph], readMeaning(text.split(' ')), name);
}

describe('findAddressed', () => {
  it.each([
    ['undo web', 'a'],
    ['undo web --to-revision=2', 'c'],
    ['undo web --to-revision=10', 'b'],
    ['undo web --to-revision=11', undefined],
    ['terminate experiment web', 'web'],
    ['abort web', undefined],
  ])('%s means %s', (text, target) => {
    expect(find(text, 'web')?.target).toBe(target);
  });

  it('tells objects of one name apart by kind and namespace', () => {
    expect(find('retry experiment web', 'web')?.object.kind).toBe('Experiment');
    expect(find('retry rollout web', 'web')?.object.kind).toBe('Rollout');
    expect(find('terminate ar web-run', 'web-run')?.target).toBe('web-run');
    expect(find('abort web -n other', 'web')).toBeUndefined();
  });
});
