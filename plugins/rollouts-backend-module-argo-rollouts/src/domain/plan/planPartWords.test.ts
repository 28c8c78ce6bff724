import { argoRolloutsEngine } from '../../ArgoRolloutsEngine';
import { loadScenario } from '../../testing/loadScenario';
import { planOf, refusal } from '../../testing/plansOfParts';

const now = new Date('2026-11-21T06:30:00Z');

describe('terminate an analysis run in words', () => {
  it.each([
    [
      'step-analysis-running',
      'web-7476488bb6-2-1',
      'It counts as passed, unless what it measured so far was bad. Step 3 starts: weight 75\u202f%. Traffic goes from 25\u202f% to 75\u202f%.',
    ],
    [
      'background-analysis-running',
      'web-7476488bb6-2',
      'The update goes on without it: no other run takes its place.',
    ],
    [
      'bluegreen-pre-promotion',
      'web-7476488bb6-2-pre',
      'It counts as passed: v2 comes to the pause before the switch, or to the switch itself.',
    ],
    [
      'bluegreen-post-promotion',
      'web-7476488bb6-2-post',
      'It counts as passed: v2 becomes the stable version, and the pods of v1 are removed after 5 s.',
    ],
    [
      'experiment-running',
      'web-7476488bb6-2-1-compare',
      'The experiment counts it as passed, and ends when that was the last one that it needs.',
    ],
  ])('means in %s what its role means', (scenario, run, afterwards) => {
    expect(planOf('terminateRun', run, scenario)).toMatchObject({
      effect: {
        now: `Analysis ${run} is running.`,
        atOnce:
          'It takes no more measurements and ends, most likely as Successful ("Run Terminated").',
        afterwards,
      },
      expect: { kind: 'runEnded', podHash: '7476488bb6', run },
    });
  });

  it('says what becomes of a Job', () => {
    const graph = structuredClone(loadScenario('step-analysis-running'));
    const run: any = graph.owned.find(({ kind }) => kind === 'AnalysisRun');
    run.spec.metrics.push({ name: 'load-test', provider: { job: {} } });

    expect(
      planOf('terminateRun', 'web-7476488bb6-2-1', graph).warnings,
    ).toContain(
      'The Job of metric load-test is deleted. Some versions of Argo Rollouts call the run Inconclusive then, which pauses the rollout for a decision.',
    );
  });

  it('is refused for what has ended, was told to, or is not there', () => {
    const told = structuredClone(loadScenario('step-analysis-running'));
    const run: any = told.owned.find(({ kind }) => kind === 'AnalysisRun');
    run.spec.terminate = true;

    expect(refusal('terminateRun', 'web-7476488bb6-2-1', told)).toBe(
      'not-applicable: Nothing to terminate: analysis web-7476488bb6-2-1 was told to end already.',
    );
    expect(
      refusal(
        'terminateRun',
        'web-7476488bb6-2-post',
        'bluegreen-aborted-after-the-switch',
      ),
    ).toBe(
      'not-applicable: Nothing to terminate: analysis web-7476488bb6-2-post has ended Failed.',
    );
    expect(refusal('terminateRun', 'x', 'step-analysis-running')).toBe(
      'not-applicable: Nothing to terminate: there is no analysis run x here any more.',
    );
  });
});

describe('experiments in words', () => {
  it('a step whose experiment is ended counts as passed', () => {
    expect(
      planOf('terminateExperiment', 'web-7476488bb6-2-1', 'experiment-running'),
    ).toMatchObject({
      effect: {
        afterwards:
          'It counts as passed, unless what it measured so far was bad. Step 3 starts: pause of 2 s. Traffic stays at 25\u202f%.',
      },
      warnings: [
        'It does not decide any more: you decide that the new version is good enough.',
      ],
      kubectl:
        'kubectl argo rollouts terminate experiment web-7476488bb6-2-1 -n experiment-step --context prod-eu-1',
      expect: { kind: 'experimentEnded', experiment: 'web-7476488bb6-2-1' },
    });
  });

  it('of its own can begin again, that of a step cannot', () => {
    expect(
      planOf('retryExperiment', 'trial', 'standalone-experiment-failed'),
    ).toMatchObject({
      effect: { now: 'Experiment trial has ended Failed.' },
      kubectl:
        'kubectl argo rollouts retry experiment trial -n experiment-retry --context prod-eu-1',
      expect: { kind: 'experimentBegins', experiment: 'trial' },
    });
    expect(
      refusal(
        'retryExperiment',
        'web-7476488bb6-2-1',
        'canary-aborted-by-experiment',
      ),
    ).toBe(
      'not-applicable: Nothing to retry: experiment web-7476488bb6-2-1 belongs to a step of the rollout, which would end it again. When the update was aborted, Retry of the rollout begins another one.',
    );
    expect(
      refusal('retryExperiment', 'trial', 'standalone-experiment-running'),
    ).toBe('not-applicable: Nothing to retry: experiment trial has not ended.');
  });

  it('of its own offers nothing that needs a rollout', () => {
    const { actions } = argoRolloutsEngine.project(
      loadScenario('standalone-experiment-running'),
      now,
    );

    expect(actions.filter(a => a.isAvailable).map(a => a.kind)).toEqual([
      'terminateRun',
      'terminateExperiment',
    ]);
    expect(
      actions.flatMap(a =>
        a.target === undefined && !a.isAvailable ? [a.code] : [],
      ),
    ).toEqual(Array(8).fill('unsupported'));
  });

  it('is left alone while it is being deleted', () => {
    const graph = structuredClone(
      loadScenario('standalone-experiment-running'),
    );
    graph.root.metadata.deletionTimestamp = '2026-11-21T06:00:00Z';

    for (const kind of [
      'terminateExperiment',
      'retryExperiment',
      'terminateRun',
    ] as const) {
      expect(refusal(kind, 'trial', graph)).toBe(
        'gone: The Experiment is being deleted.',
      );
    }
  });
});
