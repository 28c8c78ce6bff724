import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import { loadScenario } from '../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');
const runsOf = (graph: ResourceGraph) =>
  argoRolloutsEngine.project(graph, now).analysisRuns;

/** The situation with something different about its first AnalysisRun. */
function withRun(name: string, change: (run: any) => void): ResourceGraph {
  const graph = structuredClone(loadScenario(name));
  change(graph.owned.find(({ kind }) => kind === 'AnalysisRun'));
  return graph;
}

describe('analysis runs', () => {
  it('carry verdict, counts and measurements', () => {
    expect(runsOf(loadScenario('canary-aborted-by-analysis'))).toEqual([
      {
        name: 'web-7476488bb6-2-1',
        role: 'Step',
        stepIndex: 1,
        podHash: '7476488bb6',
        phase: 'Failed',
        message:
          'Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
        createdAt: '2026-11-21T05:37:47Z',
        startedAt: '2026-11-21T05:37:47Z',
        completedAt: '2026-11-21T05:37:49Z',
        metrics: [
          expect.objectContaining({
            name: 'success-rate',
            phase: 'Failed',
            provider: 'prometheus',
            dryRun: false,
            plannedCount: 3,
            failed: 2,
            successCondition: 'result[0] >= 0.95',
          }),
        ],
      },
    ]);
  });

  it('show the metrics in the order of the spec, with and without a result', () => {
    const graph = withRun('analysis-of-two-templates', run => {
      run.status.metricResults.reverse();
      run.spec.metrics.push({
        name: 'later',
        interval: '1m',
        provider: { web: {} },
      });
      run.spec.dryRun = [{ metricName: 'later' }];
    });

    const [{ metrics }] = runsOf(graph);

    expect(metrics.map(({ name }) => name)).toEqual([
      ...(
        loadScenario('analysis-of-two-templates').owned.find(
          ({ kind }) => kind === 'AnalysisRun',
        )!.spec as any
      ).metrics.map((metric: { name: string }) => metric.name),
      'later',
    ]);
    expect(metrics[metrics.length - 1]).toEqual({
      name: 'later',
      provider: 'web',
      intervalSeconds: 60,
      phase: 'Pending',
      dryRun: true,
      count: 0,
      successful: 0,
      failed: 0,
      inconclusive: 0,
      error: 0,
      measurements: [],
    });
  });

  it('of an experiment are found through it and take its version', () => {
    expect(runsOf(loadScenario('experiment-running'))[0]).toMatchObject({
      name: 'web-7476488bb6-2-1-compare',
      role: 'Unknown',
      podHash: '7476488bb6',
    });
  });

  it('begin as Pending, and a word that is not known is Unknown', () => {
    const fresh = withRun('step-analysis-running', run => {
      delete run.status;
    });
    const odd = withRun('step-analysis-running', run => {
      run.status.phase = 'Pondering';
    });

    expect(runsOf(fresh)[0].phase).toBe('Pending');
    expect(runsOf(odd)[0].phase).toBe('Unknown');
  });

  it('never hold credentials of a source, whatever repeats them', () => {
    const graph = withRun('canary-aborted-by-analysis', run => {
      run.spec.args = [{ name: 'token', value: 'args3cret' }];
      run.spec.metrics[0].provider = {
        web: {
          url: 'https://me:urls3cret@metrics.example/rate?q=querys3cret',
          headers: [{ key: 'X-Token', value: 'headers3cret' }],
        },
      };
      run.spec.metrics[0].successCondition = 'result != "args3cret"';
      run.status.metricResults[0].metadata = {
        ResolvedPrometheusQuery: 'of another source: s3cret',
      };
      run.status.metricResults[0].message = 'headers3cret is not a token';
      run.status.metricResults[0].measurements[0].message =
        'Get "https://me:words3cret@x/y?token=urls3cret": EOF';
      run.status.message = 'Authorization: Bearer bearers3cret';
    });

    const text = JSON.stringify(argoRolloutsEngine.project(graph, now));

    expect(text).not.toContain('s3cret');
    expect(text).toContain('[hidden]');
  });
});

describe('a metric', () => {
  it('has its limits, lines, query, numbers, jobs and warnings', () => {
    const graph = structuredClone(loadScenario('step-analysis-running'));
    const run: any = graph.owned.find(({ kind }) => kind === 'AnalysisRun');
    run.spec.args = [
      { name: 'limit', value: '0.9' },
      { name: 'token', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    ];
    run.spec.metrics = [
      {
        name: 'rate',
        interval: '30s',
        count: '5',
        failureLimit: '2',
        inconclusiveLimit: -1,
        successCondition: 'result[0] >= {{args.limit}}',
        provider: { prometheus: { query: 'up{t="{{args.token}}"}' } },
      },
    ];
    run.status.metricResults = [
      {
        name: 'rate',
        count: 2,
        metadata: { ResolvedPrometheusQuery: 'up{t="s3cret"}' },
        measurements: [
          { value: '[0.95]', metadata: { warnings: 'slow s3cret' } },
          { value: '[]', metadata: { 'job-name': 'a.rate.1' } },
        ],
      },
    ];

    const [{ metrics }] = argoRolloutsEngine.project(graph, now).analysisRuns;

    expect(metrics).toMatchObject([
      {
        plannedCount: 5,
        intervalSeconds: 30,
        limits: { failure: 2, inconclusive: -1 },
        successCondition: 'result[0] >= 0.9',
        thresholds: [{ of: 'success', operator: '>=', value: 0.9 }],
        query: 'up{t="[hidden]"}',
        warnings: ['slow [hidden]'],
        measurements: [
          { value: '[0.95]', number: 0.95 },
          { value: '[]', isEmpty: true, job: 'a.rate.1' },
        ],
      },
    ]);
  });
});
