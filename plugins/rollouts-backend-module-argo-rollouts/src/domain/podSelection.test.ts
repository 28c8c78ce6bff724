import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import { loadScenario, scenarioWith } from '../testing/loadScenario';

describe('pods', () => {
  it('of an experiment have the hash of the rollout’s own: the owner tells them apart', () => {
    const graph = loadScenario('experiment-running');

    const selection = argoRolloutsEngine.pods(graph);

    const nameOf = (uid: string) =>
      graph.owned.find(({ metadata }) => metadata.uid === uid)?.metadata.name;
    expect(selection?.labelSelector).toBe(
      'rollouts-pod-template-hash in (67fc9fc85c,7476488bb6)',
    );
    expect(
      selection?.owners.map(({ uid, ...owner }) => [nameOf(uid), owner]),
    ).toEqual([
      ['web-7476488bb6', { podHash: '7476488bb6' }],
      ['web-67fc9fc85c', { podHash: '67fc9fc85c' }],
      [
        'web-7476488bb6-2-1-canary',
        { podHash: '7476488bb6', experiment: 'web-7476488bb6-2-1' },
      ],
      [
        'web-7476488bb6-2-1-baseline',
        { podHash: '67fc9fc85c', experiment: 'web-7476488bb6-2-1' },
      ],
    ]);
  });

  it('of an experiment of its own are found as well', () => {
    const selection = argoRolloutsEngine.pods(
      loadScenario('standalone-experiment-running'),
    );

    expect(selection?.owners.map(({ experiment }) => experiment)).toEqual([
      'trial',
      'trial',
    ]);
  });

  it('are not looked for before there is a version', () => {
    const graph = scenarioWith('not-seen-by-the-controller', () => {});

    expect(argoRolloutsEngine.pods({ ...graph, owned: [] })).toBeUndefined();
  });

  it('are never looked for by what is no label', () => {
    const graph = structuredClone(loadScenario('canary-timed-pause'));
    graph.owned.forEach(({ metadata }) => {
      metadata.labels = { 'rollouts-pod-template-hash': 'a) or (b' };
    });

    expect(argoRolloutsEngine.pods(graph)).toBeUndefined();
  });
});
