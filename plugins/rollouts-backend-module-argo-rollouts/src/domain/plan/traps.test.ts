import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../../ArgoRolloutsEngine';
import { applyMutation } from '../../testing/applyMutation';
import { withoutGuards } from '../../testing/withoutGuards';
import { loadScenario, scenarioWith } from '../../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');

function plan(kind: RolloutActionKind, graph: ResourceGraph, target?: string) {
  return argoRolloutsEngine.plan({ kind, target }, graph, now);
}

function planned(
  kind: RolloutActionKind,
  graph: ResourceGraph,
  target?: string,
) {
  const answer = plan(kind, graph, target);
  if (answer.outcome === 'refusal') {
    throw new Error(answer.reason);
  }
  return answer;
}

function refusal(kind: RolloutActionKind, scenario: string) {
  const answer = plan(kind, loadScenario(scenario));
  return answer.outcome === 'refusal'
    ? `${answer.code}: ${answer.reason}`
    : 'there is a plan';
}

/** After an abort somebody has put the stable template back. */
function backOnStable(graph: ResourceGraph): ResourceGraph {
  const root = structuredClone(graph.root) as any;
  root.status.currentPodHash = root.status.stableRS;
  root.status.abort = false;
  root.status.phase = 'Healthy';
  delete root.status.message;
  delete root.status.abortedAt;
  root.status.conditions = [];
  delete root.metadata.annotations['rollout.argoproj.io/revision'];
  return { ...graph, root };
}

describe('known traps of these actions', () => {
  it('T1: a second promotion before the controller reacts is refused, by the plan and by the cluster', () => {
    const graph = loadScenario('canary-paused-until-promoted');
    const answer = plan('promote', graph);
    if (answer.outcome === 'refusal') {
      throw new Error(answer.reason);
    }
    const once = answer.steps.reduce(applyMutation, graph);

    expect(plan('promote', once)).toEqual({
      outcome: 'refusal',
      code: 'not-observed',
      reason:
        'Nothing to promote yet: a promotion was requested, and Argo Rollouts has not taken it up yet.',
    });
    expect(() => applyMutation(once, answer.steps[0])).toThrow('422');
  });

  it('T1: a second promotion after the controller went on does not skip what runs now', () => {
    expect(refusal('promote', 'canary-weight-scaling')).toBe(
      'not-applicable: Nothing to promote: step 3 of 6 is being carried out (weight 50\u202f%, 1 of 2 pods ready).',
    );
  });

  it('T2: a rollout that only a person paused is resumed, and no step is skipped', () => {
    const answer = plan('promote', loadScenario('user-paused-at-a-weight'));

    expect(answer).toMatchObject({
      outcome: 'plan',
      effect: {
        atOnce:
          'The pause ends, and it goes on at step 1 of 3: weight 25\u202f%. Nothing is skipped.',
      },
      kubectl: `kubectl patch rollouts.argoproj.io web -n promote-only-spec-paused --context prod-eu-1 --type merge -p '{"spec":{"paused":false}}'`,
    });
  });

  it('T3: promote does not cut a running analysis or experiment short', () => {
    expect(refusal('promote', 'step-analysis-running')).toBe(
      'not-applicable: Nothing to promote: step 2 of 4 is running (analysis success-rate). It goes on by itself when that succeeds.',
    );
    expect(refusal('promote', 'experiment-running')).toBe(
      'not-applicable: Nothing to promote: step 2 of 3 is running (experiment baseline and canary, 6 s). It goes on by itself when that succeeds.',
    );
    expect(refusal('promote', 'bluegreen-pre-promotion')).toBe(
      'not-applicable: Nothing to promote: the pre-promotion analysis smoke is running. It goes on by itself when that succeeds.',
    );
  });

  it('T3: to skip names the run that is cut short, and says that its success will mean nothing', () => {
    const answer = planned('skip', loadScenario('step-analysis-running'));

    expect(answer).toMatchObject({
      effect: {
        atOnce:
          'Analysis web-7476488bb6-2-1 is ended before it has decided. Step 3 starts: weight 75\u202f%. Traffic goes from 25\u202f% to 75\u202f%.',
      },
      warnings: [
        'Nobody judges this step then: you decide that the new version is good enough.',
        'Kubernetes will most likely show web-7476488bb6-2-1 as Successful ("Run Terminated"), although it decided nothing; the history here says that it was cut short.',
      ],
    });
  });

  it('T4: an inconclusive step analysis is overruled, an inconclusive background analysis begins anew', () => {
    const ofStep = loadScenario('step-analysis-inconclusive');
    const ofBackground = scenarioWith(
      'background-analysis-running',
      ({ status }) => {
        status.message = 'InconclusiveAnalysisRun';
        status.pauseConditions![0].reason = 'InconclusiveAnalysisRun';
        status.canary!.currentBackgroundAnalysisRunStatus!.status =
          'Inconclusive';
      },
    );

    expect(plan('promote', ofStep)).toMatchObject({
      effect: {
        atOnce:
          'The analysis counts as passed. Step 3 starts: weight 75\u202f%. Traffic goes from 25\u202f% to 75\u202f%.',
      },
      warnings: [
        'You decide what analysis web-7476488bb6-2-1 could not: whether the new version is good enough.',
      ],
    });
    expect(plan('promote', ofBackground)).toMatchObject({
      effect: {
        atOnce:
          'The pause ends, a new analysis run begins, and step 2 of 4 goes on.',
      },
    });
  });

  it('T5: an aborted update cannot be promoted, only retried', () => {
    expect(refusal('promote', 'canary-aborted-by-a-person')).toBe(
      'not-applicable: Nothing to promote: the update to v2 was aborted. Retry begins it again.',
    );
  });

  it('T6: a full promotion after an abort says that it ships what was refused', () => {
    expect(
      plan('promoteFully', loadScenario('canary-aborted-by-analysis')),
    ).toMatchObject({
      outcome: 'plan',
      warnings: [
        'This ships to everybody what was aborted: Step-based analysis phase error/failed: Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
        'Left out without a verdict: analysis success-rate (step 2).',
      ],
    });
  });

  it('T7: nothing is promoted while the controller has not seen the latest spec', () => {
    for (const kind of ['promote', 'promoteFully'] as const) {
      expect(refusal(kind, 'spec-not-observed')).toBe(
        'not-observed: Nothing to promote yet: Argo Rollouts has not taken up the latest change of the spec yet.',
      );
      expect(refusal(kind, 'revision-not-observed')).toBe(
        'not-observed: Nothing to promote yet: Argo Rollouts is just beginning another version.',
      );
      expect(refusal(kind, 'workload-not-observed')).toBe(
        'not-observed: Nothing to promote yet: Argo Rollouts has not taken up the latest change of the referenced workload yet.',
      );
    }
  });

  it('T8: what is fully promoted cannot be aborted', () => {
    expect(refusal('abort', 'canary-fully-promoted')).toBe(
      'not-applicable: Nothing to abort: v2 is fully promoted.',
    );
    expect(refusal('abort', 'spec-not-observed')).toBe(
      'not-observed: Nothing to abort yet: Argo Rollouts has not begun the new version.',
    );
  });

  it('T9: an abort during a full promotion cancels that first', () => {
    expect(plan('abort', loadScenario('canary-promoting-fully'))).toMatchObject(
      {
        outcome: 'plan',
        kubectl: `kubectl patch rollouts.argoproj.io web -n abort-during-promote-full --context prod-eu-1 --subresource status --type merge -p '{"status":{"promoteFull":null,"abort":true}}'`,
      },
    );
  });

  it('T10: an abort under the pause of a person ends that pause, and says so', () => {
    const answer = plan('abort', loadScenario('user-paused-at-a-pause'));

    expect(answer).toMatchObject({
      effect: { atOnce: expect.stringContaining('that a person set ends too') },
    });
    expect(answer.outcome === 'plan' && answer.steps).toHaveLength(2);
  });

  it('T11: retry is offered only for what was aborted', () => {
    expect(refusal('retry', 'progress-deadline-exceeded')).toBe(
      'not-applicable: Nothing to retry: bad is late, not aborted. Abort it, or ship another version.',
    );
    expect(refusal('retry', 'invalid-spec')).toBe(
      'not-applicable: Nothing to retry: only an aborted update can begin again.',
    );
    expect(refusal('retry', 'canary-retry-requested')).toBe(
      'not-observed: Nothing to retry yet: a retry was requested, and Argo Rollouts has not taken it up yet.',
    );
  });

  it('T11: retry after a failed post-promotion analysis deletes the run first, which would abort it again', () => {
    const graph = loadScenario('bluegreen-aborted-after-the-switch');
    const answer = planned('retry', graph);

    expect(answer).toMatchObject({
      effect: {
        atOnce: expect.stringMatching(
          /^Analysis web-7476488bb6-2-post is deleted\. The preview of v2 comes up again/,
        ),
      },
      kubectl:
        'kubectl delete analysisruns.argoproj.io web-7476488bb6-2-post -n bluegreen-post-fails --context prod-eu-1 && kubectl argo rollouts retry rollout web -n bluegreen-post-fails --context prod-eu-1',
      steps: [{ method: 'DELETE' }, { method: 'PATCH' }],
    });
    const after = applyMutation(graph, answer.steps[0]);
    expect(after.owned.map(({ metadata }) => metadata.name)).not.toContain(
      'web-7476488bb6-2-post',
    );
    expect(
      planned('retry', loadScenario('bluegreen-aborted-and-run-deleted')).steps,
    ).toHaveLength(1);
  });

  it('T11: so it does with a pre-promotion run, which would be replaced before the preview has pods', () => {
    const graph = scenarioWith('bluegreen-pre-promotion', ({ status }) => {
      status.abort = true;
      status.abortedAt = '2026-11-21T06:00:00Z' as never;
      status.phase = 'Degraded';
      status.message = 'RolloutAborted: Rollout aborted update to revision 2';
      status.blueGreen!.prePromotionAnalysisRunStatus!.status = 'Failed';
    });

    expect(planned('retry', graph).steps.map(({ method }) => method)).toEqual([
      'DELETE',
      'PATCH',
    ]);
  });

  it('T11: a run that may not be seen counts as still there', () => {
    const graph: ResourceGraph = {
      ...loadScenario('bluegreen-aborted-and-run-deleted'),
      unavailable: [
        { resource: 'analysisruns.argoproj.io', reason: 'forbidden' },
      ],
    };

    expect(plan('retry', graph)).toMatchObject({ code: 'unsupported' });
  });

  it('T12: what would have no effect is refused, with what it does instead', () => {
    expect(refusal('promote', 'canary-without-steps')).toBe(
      'not-applicable: Nothing to promote: this canary has no steps, and goes on as pods get ready (0 of 2 pods ready).',
    );
    expect(refusal('promote', 'bluegreen-preview-coming-up')).toBe(
      'not-applicable: Nothing to promote: the preview is not up yet (0 of 1 pods ready).',
    );
    expect(refusal('promote', 'bluegreen-switching')).toBe(
      'not-applicable: Nothing to promote: it is about to switch to v2 (1 of 3 pods ready).',
    );
    expect(refusal('promote', 'canary-fully-promoted')).toBe(
      'not-applicable: Nothing to promote: v2 is fully promoted.',
    );
  });

  it('T13: step 0 is a step, and not the end of all', () => {
    const graph = loadScenario('user-paused-at-a-weight');

    expect(planned('resume', graph).effect.atOnce).toContain('step 1 of 3');
    expect(planned('skip', graph)).toMatchObject({
      effect: { now: expect.stringContaining('at step 1 of 3') },
      expect: { kind: 'leavesStep', stepIndex: 0 },
    });
  });

  it('T14: runs are joined to a version by hash, for its revision number changes when it comes back', () => {
    const graph = structuredClone(loadScenario('canary-aborted-by-analysis'));
    graph.owned
      .filter(({ kind }) => kind === 'AnalysisRun')
      .forEach(({ metadata }) => {
        metadata.annotations!['rollout.argoproj.io/revision'] = '9';
      });
    const back = backOnStable(graph);

    expect(planned('rollBack', back, '7476488bb6').warnings).toEqual([
      'v2 did not pass before: analysis web-7476488bb6-2-1 ended Failed.',
    ]);
  });

  it('T15: a version with the same template is none to roll back to, whatever its hash', () => {
    const graph = structuredClone(loadScenario('canary-fully-promoted'));
    const [newest, older] = graph.owned.filter(
      ({ kind }) => kind === 'ReplicaSet',
    ) as any[];
    const hashOf = (set: any) =>
      set.metadata.labels['rollouts-pod-template-hash'];
    older.spec.template = structuredClone(newest.spec.template);
    older.spec.template.metadata.labels['rollouts-pod-template-hash'] =
      hashOf(older);
    const current = (graph.root.status as any).currentPodHash;
    const target = [hashOf(newest), hashOf(older)].find(
      hash => hash !== current,
    );

    expect(plan('rollBack', graph, target)).toMatchObject({
      code: 'not-applicable',
      reason: expect.stringContaining('have the same template'),
    });
  });

  it('T16: the proof of an abort is what the controller writes', () => {
    expect(
      plan('abort', loadScenario('canary-paused-until-promoted')),
    ).toMatchObject({
      expect: { kind: 'isAborted', podHash: '7476488bb6' },
    });
  });

  it('T16: an abort that the controller lost is taken back and asked again, since the same again wakes nobody', () => {
    const graph = loadScenario('canary-abort-not-carried-out');
    const answer = plan('abort', graph);
    if (answer.outcome === 'refusal') {
      throw new Error(answer.reason);
    }

    expect(answer.steps.map(withoutGuards).map(({ body }) => body)).toEqual([
      { status: { abort: null } },
      { status: { abort: true } },
    ]);
    expect(applyMutation(graph, answer.steps[0])).not.toEqual(graph);
    expect(refusal('retry', 'canary-abort-not-carried-out')).toBe(
      'not-observed: Nothing to retry yet: an abort was requested, and Argo Rollouts has not carried it out yet.',
    );
  });
});
