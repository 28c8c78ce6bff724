import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CommandMoment } from './CommandMoment';
import { planDifferences } from './planDifferences';

const path = '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/web/status';

function aRollout(
  status: object,
  spec: object = {},
  annotations: Record<string, string> = {},
): KubernetesObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: {
      name: 'web',
      uid: 'u',
      resourceVersion: '1',
      generation: 2,
      annotations,
    },
    spec,
    status: {
      observedGeneration: '2',
      phase: 'Progressing',
      currentPodHash: 'b',
      stableRS: 'a',
      ...status,
    },
  };
}

/** Of three steps, the second of which is a pause. */
function aCanary(status: object): KubernetesObject {
  const steps = [{ setWeight: 20 }, { pause: {} }, { setWeight: 40 }];
  return aRollout(status, { strategy: { canary: { steps } } });
}

/** An AnalysisRun or an Experiment. */
function aPart(status: object, spec: object = {}): KubernetesObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Experiment',
    metadata: { name: 'trial', uid: 't', resourceVersion: '1' },
    spec,
    status,
  };
}

function owned(object: KubernetesObject): KubernetesObject {
  const owner = { apiVersion: 'v1', kind: 'Rollout', name: 'web', uid: 'u' };
  return {
    ...object,
    metadata: { ...object.metadata, ownerReferences: [owner] },
  };
}

function moment(
  action: RolloutActionKind,
  root: KubernetesObject,
  writes: Pick<CommandMoment, 'sent'> & Partial<CommandMoment>,
): CommandMoment {
  return {
    action,
    graph: { cluster: 'c', root, owned: [], referenced: [], unavailable: [] },
    root,
    planned: [],
    answer: { outcome: 'refusal', code: 'not-applicable', reason: 'No.' },
    ...writes,
  };
}

/** The plugin sent a status, and the suite refuses. */
function refused(
  action: RolloutActionKind,
  root: KubernetesObject,
  status: object,
): CommandMoment {
  return moment(action, root, { sent: [{ path, body: { status } }] });
}

function nameOf(given: CommandMoment): string | undefined {
  return planDifferences.find(rule => rule.covers(given))?.id;
}

const abort = { abort: true };
const retry = { abort: false };
const full = { promoteFull: true };
const skip = (currentStepIndex: number) => ({ currentStepIndex });

describe('planDifferences', () => {
  it.each<[string, CommandMoment]>([
    [
      'no-abort-without-an-update',
      refused('abort', aRollout({ currentPodHash: 'a' }), abort),
    ],
    [
      'no-abort-without-an-update',
      refused('abort', aRollout({ stableRS: undefined }), abort),
    ],
    [
      'no-abort-without-an-update',
      refused('abort', aRollout({ abort: true, phase: 'Degraded' }), abort),
    ],
    ['no-retry-without-an-abort', refused('retry', aRollout({}), retry)],
    [
      'full-promotion-once',
      refused('promoteFully', aRollout({ promoteFull: true }), full),
    ],
    [
      'full-promotion-once',
      refused('promoteFully', aRollout({ stableRS: undefined }), full),
    ],
    [
      'nothing-before-the-spec-is-taken-up',
      refused('promoteFully', aRollout({ observedGeneration: '1' }), full),
    ],
    [
      'nothing-under-an-invalid-spec',
      refused('promoteFully', aRollout({ message: 'InvalidSpec: x' }), full),
    ],
    [
      'nothing-before-the-spec-is-taken-up',
      refused(
        'restart',
        aRollout(
          { workloadObservedGeneration: '1', replicas: 2 },
          { workloadRef: { kind: 'Deployment' } },
          { 'rollout.argoproj.io/workload-generation': '2' },
        ),
        {},
      ),
    ],
    [
      'nothing-before-a-request-is-taken-up',
      refused('skip', aRollout({ controllerPause: true }), skip(1)),
    ],
    [
      'a-pause-is-left-by-a-promotion',
      refused('skip', aCanary({ currentStepIndex: 1 }), skip(2)),
    ],
    [
      'no-skip-without-a-running-step',
      refused(
        'skip',
        aCanary({ currentStepIndex: 2, promoteFull: true }),
        skip(3),
      ),
    ],
    [
      'no-skip-without-a-running-step',
      refused('skip', aCanary({ currentStepIndex: 3 }), skip(3)),
    ],
    [
      'pause-once',
      moment('pause', aRollout({}, { paused: true }), {
        sent: [{ path, body: { spec: { paused: true } } }],
      }),
    ],
    [
      'no-pause-of-an-aborted-update',
      moment('pause', aRollout({ abort: true, phase: 'Degraded' }), {
        sent: [{ path, body: { spec: { paused: true } } }],
      }),
    ],
    [
      'restart-once',
      refused('restart', aRollout({}, { restartAt: '2026-01-01' }), {}),
    ],
    ['no-restart-without-pods', refused('restart', aRollout({}), {})],
    [
      'full-promotion-is-no-resume',
      moment('promoteFully', aRollout({ stableRS: 'b' }, { paused: true }), {
        sent: [{ path, body: { spec: { paused: false } } }],
      }),
    ],
    [
      'no-roll-back-to-the-present-version',
      { ...refused('rollBack', aRollout({}), {}), target: 'b' },
    ],
    [
      'no-roll-back-of-other-workloads',
      refused(
        'rollBack',
        aRollout({}, { workloadRef: { kind: 'PodTemplate' } }),
        {},
      ),
    ],
    [
      'no-end-of-what-has-ended',
      moment('terminateRun', aPart({ phase: 'Failed' }), {
        sent: [{ path, body: { spec: { terminate: true } } }],
      }),
    ],
    [
      'retry-takes-back-the-order-to-end',
      moment(
        'retryExperiment',
        aPart({ phase: 'Successful' }, { terminate: true }),
        {
          sent: [{ path, body: { status: null } }],
          planned: [
            { path, body: { spec: { terminate: null }, status: null } },
          ],
        },
      ),
    ],
    [
      'no-retry-of-a-running-experiment',
      moment('retryExperiment', aPart({ phase: 'Running' }), {
        sent: [{ path, body: { status: null } }],
      }),
    ],
    [
      'no-retry-of-the-experiment-of-a-step',
      moment('retryExperiment', owned(aPart({ phase: 'Failed' })), {
        sent: [{ path, body: { status: null } }],
      }),
    ],
  ])('%s', (name, given) => {
    expect(nameOf(given)).toBe(name);
  });

  it.each<[string, CommandMoment]>([
    ['an abort of a running update', refused('abort', aRollout({}), abort)],
    [
      'a retry of an aborted update',
      refused('retry', aRollout({ abort: true, phase: 'Degraded' }), retry),
    ],
    ['a full promotion', refused('promoteFully', aRollout({}), full)],
    [
      'a promotion at a pause',
      refused(
        'promote',
        aRollout({ pauseConditions: [{ reason: 'CanaryPauseStep' }] }),
        { pauseConditions: null },
      ),
    ],
    [
      'a skip of more than one step',
      refused(
        'promote',
        aRollout(
          { currentStepIndex: 0 },
          { strategy: { canary: { steps: [{}, {}, {}] } } },
        ),
        { currentStepIndex: 2, pauseConditions: null },
      ),
    ],
    [
      'a skip of a running step',
      refused('skip', aCanary({ currentStepIndex: 0 }), skip(1)),
    ],
    ['a roll back', { ...refused('rollBack', aRollout({}), {}), target: 'a' }],
    [
      'a pause of a running update',
      moment('pause', aRollout({}), {
        sent: [{ path, body: { spec: { paused: true } } }],
      }),
    ],
    [
      'an end of a running analysis',
      moment('terminateRun', aPart({ phase: 'Running' }), {
        sent: [{ path, body: { spec: { terminate: true } } }],
      }),
    ],
    [
      'a retry of an experiment that has ended',
      moment('retryExperiment', aPart({ phase: 'Failed' }), {
        sent: [{ path, body: { status: null } }],
      }),
    ],
    [
      'a restart',
      refused('restart', aRollout({ replicas: 2 }, { replicas: 2 }), {}),
    ],
  ])('have no excuse for refusing %s', (_, given) => {
    expect(nameOf(given)).toBeUndefined();
  });

  it('have a name and a reason each', () => {
    const names = planDifferences.map(({ id }) => id);

    expect(new Set(names).size).toBe(names.length);
    expect(planDifferences.every(({ reason }) => reason.endsWith('.'))).toBe(
      true,
    );
  });
});
