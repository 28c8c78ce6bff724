import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { versionTemplate } from './versionTemplate';

const hash = 'rollouts-pod-template-hash';
const containers = [{ name: 'web', image: 'web:v1' }];

function aSet(
  template: object,
  annotations: Record<string, string> = {},
): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web-a', uid: 'u', resourceVersion: '1', annotations },
    spec: { template },
  };
}

const injectedTerm = {
  labelSelector: {
    matchExpressions: [{ key: hash, operator: 'In', values: ['a'] }],
  },
  topologyKey: 'kubernetes.io/hostname',
};
const ownTerm = {
  labelSelector: { matchLabels: { app: 'web' } },
  topologyKey: 'zone',
};
const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

describe('versionTemplate', () => {
  it('takes out the hash label and keeps annotations', () => {
    const set = aSet({
      metadata: {
        creationTimestamp: null,
        labels: { app: 'web', [hash]: 'a' },
        annotations: { 'prometheus.io/scrape': 'true' },
      },
      spec: { containers },
    });

    expect(versionTemplate(set)).toEqual({
      template: {
        metadata: {
          labels: { app: 'web' },
          annotations: { 'prometheus.io/scrape': 'true' },
        },
        spec: { containers },
      },
      isCleaned: false,
    });
  });

  it('takes out the metadata that comes and goes with the role', () => {
    const set = aSet(
      {
        metadata: {
          labels: { app: 'web', role: 'stable', [hash]: 'a' },
          annotations: { kept: 'yes', note: 'stable' },
        },
        spec: { containers },
      },
      {
        'rollout.argoproj.io/ephemeral-metadata':
          '{"labels":{"role":"stable"},"annotations":{"note":"stable"}}',
      },
    );

    expect(versionTemplate(set)).toEqual({
      template: {
        metadata: { labels: { app: 'web' }, annotations: { kept: 'yes' } },
        spec: { containers },
      },
      isCleaned: true,
    });
  });

  it.each([
    [
      'the only rule there is',
      { podAntiAffinity: { [required]: [injectedTerm] } },
      undefined,
    ],
    [
      'one beside an own one',
      {
        nodeAffinity: { x: 1 },
        podAntiAffinity: { [required]: [ownTerm, injectedTerm] },
      },
      { nodeAffinity: { x: 1 }, podAntiAffinity: { [required]: [ownTerm] } },
    ],
    [
      'a preferred one',
      {
        podAntiAffinity: {
          [required]: [ownTerm],
          [preferred]: [{ weight: 1, podAffinityTerm: injectedTerm }],
        },
      },
      { podAntiAffinity: { [required]: [ownTerm] } },
    ],
    [
      'nothing where all is own',
      { podAntiAffinity: { [required]: [ownTerm] } },
      { podAntiAffinity: { [required]: [ownTerm] } },
    ],
  ])('takes out injected anti-affinity: %s', (_, affinity, left) => {
    const set = aSet({ spec: { containers, affinity } });

    expect(versionTemplate(set)?.template.spec).toEqual({
      containers,
      ...(left && { affinity: left }),
    });
  });

  it.each([
    ['no template', aSet({})],
    ['no containers', aSet({ spec: { containers: 'all' } })],
    [
      'no readable role metadata',
      aSet(
        { spec: { containers } },
        { 'rollout.argoproj.io/ephemeral-metadata': '{' },
      ),
    ],
  ])('bears %s', (what, set) => {
    expect(versionTemplate(set) === undefined).toBe(
      what !== 'no readable role metadata',
    );
  });
});
