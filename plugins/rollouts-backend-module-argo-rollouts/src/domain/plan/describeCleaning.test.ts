import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { describeCleaning } from './describeCleaning';

const hash = 'rollouts-pod-template-hash';

function aSet(affinity?: object): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web-a', uid: 'u', resourceVersion: '1' },
    spec: {
      template: {
        metadata: { labels: { [hash]: 'a', app: 'web' } },
        spec: {
          containers: [{ env: [{ name: 'KEY', value: 'hush' }] }],
          affinity,
        },
      },
    },
  };
}

describe('describeCleaning', () => {
  it.each([
    [undefined, undefined, ''],
    [{ podAntiAffinity: {} }, undefined, ' | del(.spec.affinity)'],
    [
      { podAntiAffinity: {}, nodeAffinity: { a: 1 } },
      { nodeAffinity: { a: 1 } },
      ' | .spec.affinity = {"nodeAffinity":{"a":1}}',
    ],
  ])('makes %j to %j', (before, after, change) => {
    const template = {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [], ...(after && { affinity: after }) },
    };

    expect(describeCleaning(aSet(before), template)).toBe(
      `[{op: "replace", path: "/spec/template", value: (.spec.template | del(.metadata.labels["${hash}"])${change})}]`,
    );
  });

  it('shows nothing of the containers', () => {
    expect(describeCleaning(aSet(), { spec: {} })).not.toContain('hush');
  });
});
