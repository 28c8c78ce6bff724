import { CommandMoment } from './CommandMoment';
import { isWithoutAdditions } from './isWithoutAdditions';
import { PlainWrite } from './withoutGuards';

const hash = 'rollouts-pod-template-hash';
const path = '/apis/x';

function write(template: object): PlainWrite {
  return { path, body: { spec: { template } } };
}

const sent = write({
  metadata: { labels: { app: 'web', role: 'stable' } },
  spec: {
    containers: [],
    affinity: {
      podAntiAffinity: {
        required: [{ labelSelector: { matchExpressions: [{ key: hash }] } }],
      },
    },
  },
});
const bare = write({
  metadata: { labels: { app: 'web' } },
  spec: { containers: [] },
});

function moment(planned: PlainWrite): CommandMoment {
  const root = {
    apiVersion: 'v1',
    kind: 'Rollout',
    metadata: { name: 'web', uid: 'u', resourceVersion: '1' },
  };
  const set = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: 'web-a',
      uid: 's',
      resourceVersion: '1',
      labels: { [hash]: 'a' },
      annotations: {
        'rollout.argoproj.io/ephemeral-metadata':
          '{"labels":{"role":"stable"}}',
      },
    },
  };
  return {
    action: 'rollBack',
    target: 'a',
    root,
    graph: {
      cluster: 'c',
      root,
      owned: [set],
      referenced: [],
      unavailable: [],
    },
    sent: [sent],
    planned: [planned],
    answer: { outcome: 'refusal', code: 'unsupported', reason: 'unused' },
  };
}

describe('isWithoutAdditions', () => {
  it('covers what the controller added, and nothing else', () => {
    const changed = write({ metadata: {}, spec: { containers: [] } });

    expect(isWithoutAdditions(moment(bare))).toBe(true);
    expect(isWithoutAdditions(moment(sent))).toBe(false);
    expect(isWithoutAdditions(moment(changed))).toBe(false);
    expect(isWithoutAdditions({ ...moment(bare), sent: [bare] })).toBe(false);
  });
});
