import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CommandMoment } from './CommandMoment';
import { planDifferences } from './planDifferences';

const path = '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/web/status';

function aRollout(status: object, spec: object = {}): KubernetesObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'web', uid: 'u', resourceVersion: '1', generation: 2 },
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

/** The plugin sent a status, and the suite refuses. */
function refused(
  action: RolloutActionKind,
  root: KubernetesObject,
  status: object,
): CommandMoment {
  return {
    action,
    root,
    sent: [{ path, body: { status } }],
    planned: [],
    answer: { outcome: 'refusal', code: 'not-applicable', reason: 'No.' },
  };
}

function nameOf(moment: CommandMoment): string | undefined {
  return planDifferences.find(rule => rule.covers(moment))?.id;
}

const abort = { abort: true };
const retry = { abort: false };
const full = { promoteFull: true };

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
  ])('%s', (name, moment) => {
    expect(nameOf(moment)).toBe(name);
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
  ])('have no excuse for refusing %s', (_, moment) => {
    expect(nameOf(moment)).toBeUndefined();
  });

  it('have a name and a reason each', () => {
    const names = planDifferences.map(({ id }) => id);

    expect(new Set(names).size).toBe(names.length);
    expect(planDifferences.every(({ reason }) => reason.endsWith('.'))).toBe(
      true,
    );
  });
});
