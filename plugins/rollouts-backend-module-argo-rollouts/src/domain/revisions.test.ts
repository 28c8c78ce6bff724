import { RolloutRevision } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import { loadScenario } from '../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');

function revisionsWith(
  scenario: string,
  change: (newest: any, graph: ResourceGraph) => void,
): RolloutRevision[] {
  const graph = structuredClone(loadScenario(scenario));
  change(
    graph.owned.find(({ metadata }) => metadata.name === 'web-7476488bb6'),
    graph,
  );
  return argoRolloutsEngine.project(graph, now).revisions;
}

describe('the origin of a revision', () => {
  const originOf = (
    annotations: Record<string, string>,
    podAnnotations: Record<string, string> = {},
  ) =>
    revisionsWith('canary-timed-pause', set => {
      Object.assign(set.metadata.annotations, annotations);
      set.spec.template.metadata.annotations = podAnnotations;
    })[0].origin;

  it('is read off the annotations that the controller copied from the rollout', () => {
    expect(
      originOf({
        'kubernetes.io/change-cause': 'Round basket totals',
        'parcel-and-post.example/commit':
          '83e7dfe6ad3d545842558759d7627b5284a79c6a',
        'parcel-and-post.example/author': 'Jonas Weber',
        'ci.example/pull-request-url': 'https://git.example/pulls/7?tab=1',
      }),
    ).toEqual({
      changeCause: 'Round basket totals',
      commit: '83e7dfe6ad3d545842558759d7627b5284a79c6a',
      author: 'Jonas Weber',
      url: 'https://git.example/pulls/7?tab=1',
    });
  });

  it('is that of this suite’s own keys before any other, and of the pods where nothing else tells', () => {
    expect(
      originOf({
        'rollouts.progressive-delivery.io/commit': 'abcdef1',
        'a.example/commit': '1234567',
      }),
    ).toEqual({ commit: 'abcdef1' });
    expect(originOf({}, { 'a.example/git-sha': '1234567' })).toEqual({
      commit: '1234567',
    });
  });

  it.each([
    ['a.example/commit', 'main'],
    ['a.example/commit', '<script>'],
    ['a.example/url', 'ftp://git.example/c/1'],
    ['a.example/url', 'data:text/html,x'],
    ['a.example/url', 'https://'],
    ['a.example/author', ' '],
    ['a.example/committed', '1234567'],
  ])('is not what %s: %s says', (key, value) => {
    expect(originOf({ [key]: value })).toBeUndefined();
  });

  it('holds no credentials', () => {
    expect(
      originOf({
        'a.example/commit-url':
          'https://me:s3cret@git.example/c/1?private_token=s3cret',
        'kubernetes.io/change-cause': 'kubectl apply --token=s3cret',
      }),
    ).toEqual({
      url: 'https://git.example/c/1',
      changeCause: 'kubectl apply --token=[hidden]',
    });
  });
});

describe('the trouble of a revision', () => {
  it('is that pods are refused', () => {
    const [newest, stable] = revisionsWith('canary-weight-scaling', set => {
      set.status.conditions = [
        {
          type: 'ReplicaFailure',
          status: 'True',
          reason: 'FailedCreate',
          message: 'pods "web-7476488bb6-x" is forbidden: exceeded quota: cpu',
        },
      ];
    });

    expect(newest.trouble).toContain('exceeded quota');
    expect(stable.trouble).toBeUndefined();
  });

  it('is that a deadline passed, of the version that it names (R102)', () => {
    const { revisions } = argoRolloutsEngine.project(
      loadScenario('progress-deadline-exceeded'),
      now,
    );

    expect(revisions.map(({ trouble }) => trouble)).toEqual([
      expect.stringMatching(
        /^ReplicaSet "web-.*" has timed out progressing\.$/,
      ),
      undefined,
    ]);
  });
});

describe('a revision', () => {
  it('lists the images of init containers as such', () => {
    const [{ images }] = revisionsWith('canary-timed-pause', set => {
      set.spec.template.spec.initContainers = [
        { name: 'migrate', image: 'migrate:v2' },
      ];
    });

    expect(images).toEqual([
      { container: 'web', image: 'web:v2' },
      { container: 'migrate', image: 'migrate:v2', isInit: true },
    ]);
  });

  it.each([
    ['ping', ['pong', 'ping'], ['web-ping', 'web-pong']],
    ['pong', ['ping', 'pong'], ['web-pong', 'web-ping']],
    [undefined, [undefined, undefined], []],
  ])(
    'is behind one of two Services that change places, when stable is %s',
    (stablePingPong, sides, services) => {
      const graph = structuredClone(loadScenario('istio-weights'));
      const root: any = graph.root;
      root.spec.strategy.canary = {
        ...root.spec.strategy.canary,
        stableService: undefined,
        canaryService: undefined,
        pingPong: { pingService: 'web-ping', pongService: 'web-pong' },
      };
      root.status.canary.stablePingPong = stablePingPong;

      const { revisions, traffic } = argoRolloutsEngine.project(graph, now);

      expect(revisions.map(({ pingPong }) => pingPong)).toEqual(sides);
      expect(traffic.services).toEqual(
        services.map((name, index) => ({
          role: index === 0 ? 'stable' : 'canary',
          name,
        })),
      );
    },
  );

  it('T14: is judged by the runs of its hash, whatever revision number they still have', () => {
    const graph = structuredClone(loadScenario('step-analysis-running'));
    graph.owned.forEach(({ kind, metadata }) => {
      if (kind === 'AnalysisRun') {
        metadata.annotations = { 'rollout.argoproj.io/revision': '1' };
      }
      if (metadata.name === 'web-7476488bb6') {
        metadata.annotations!['rollout.argoproj.io/revision'] = '4';
      }
    });

    const { analysisRuns, revisions, steps } = argoRolloutsEngine.project(
      graph,
      now,
    );

    expect(revisions[0]).toMatchObject({ podHash: '7476488bb6', revision: 4 });
    expect(analysisRuns[0].podHash).toBe('7476488bb6');
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: 'analysis', run: analysisRuns[0].name }),
    );
  });
});
