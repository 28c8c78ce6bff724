import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../../ArgoRolloutsEngine';
import {
  loadScenario,
  scenarioWith,
  scenarioWithNonsense,
} from '../../testing/loadScenario';
import { planOf, refusal } from '../../testing/plansOfParts';

const now = new Date('2026-11-21T06:30:00Z');

function hintOf(kind: RolloutActionKind, target: string, scenario: string) {
  return argoRolloutsEngine
    .project(loadScenario(scenario), now)
    .actions.flatMap(action =>
      action.kind === kind && action.target === target && action.isAvailable
        ? [action.hint]
        : [],
    )[0];
}

describe('roll back in words', () => {
  it('runs all steps to an older version', () => {
    expect(
      planOf('rollBack', '67fc9fc85c', 'canary-with-older-versions'),
    ).toMatchObject({
      target: '67fc9fc85c',
      effect: {
        now: 'v3 is fully promoted.',
        atOnce: 'The rollout to v1 begins at step 1 of 2: weight 50\u202f%.',
        afterwards:
          'All steps run, with their pauses and analyses. The spec names v1 from then on, as a new revision.',
      },
      warnings: [],
      kubectl:
        'kubectl argo rollouts undo web --to-revision=1 -n canary-undo-older --context prod-eu-1',
      expect: { kind: 'isCurrent', podHash: '67fc9fc85c' },
    });
    expect(hintOf('rollBack', '67fc9fc85c', 'canary-with-older-versions')).toBe(
      'like an update, with all its steps',
    );
  });

  it.each([
    {
      what: 'the stable version in the middle of an update',
      scenario: 'istio-weights',
      target: '67fc9fc85c',
      atOnce:
        'The update to v2 ends. v1 goes back to 100\u202f% as its pods get ready. All steps, pauses and analyses are skipped.',
    },
    {
      what: 'a version within the rollback window',
      scenario: 'canary-within-rollback-window',
      target: '67fc9fc85c',
      atOnce:
        'v1 goes back to 100\u202f% as its pods get ready. All steps, pauses and analyses are skipped.',
    },
    {
      what: 'the stable version before a blue-green switch',
      scenario: 'bluegreen-paused',
      target: '67fc9fc85c',
      atOnce:
        'The update to v2 ends. v1 keeps all traffic, and no step is run.',
    },
    {
      what: 'a blue-green version whose pods are still up',
      scenario: 'bluegreen-scaling-down',
      target: '67fc9fc85c',
      atOnce:
        'All traffic is on v1 again within moments, without pause or analysis.',
    },
  ])('skips the steps to $what', ({ scenario, target, atOnce }) => {
    expect(planOf('rollBack', target, scenario).effect.atOnce).toBe(atOnce);
  });

  it('runs a blue-green update when the pods are gone', () => {
    const graph = structuredClone(loadScenario('bluegreen-scaling-down'));
    graph.owned.forEach(({ metadata }) => {
      delete metadata.annotations?.['scale-down-deadline'];
    });

    expect(planOf('rollBack', '67fc9fc85c', graph).effect.atOnce).toBe(
      'The preview of v1 comes up, and everything follows as in an update: analyses, pause and switch.',
    );
  });

  it('counts the rollback window by age, as the controller does', () => {
    const windowOf = (revisions: number) =>
      scenarioWithNonsense('canary-with-older-versions', root => {
        root.spec.rollbackWindow = { revisions };
      });

    const steps = (revisions: number, target: string) =>
      planOf('rollBack', target, windowOf(revisions)).effect.atOnce.includes(
        'skipped',
      );
    expect(steps(1, '7476488bb6')).toBe(true);
    expect(steps(1, '67fc9fc85c')).toBe(false);
    expect(steps(2, '67fc9fc85c')).toBe(true);
  });

  it('says that it waits where a person has paused', () => {
    const graph = scenarioWith('canary-with-older-versions', ({ spec }) => {
      spec.paused = true;
    });

    expect(planOf('rollBack', '67fc9fc85c', graph).effect).toMatchObject({
      atOnce:
        'v1 becomes the version to roll out, and waits: a person paused the rollout.',
      afterwards: 'It begins when somebody resumes.',
    });
  });

  it('warns of what Git still asks for, and whose template it changes', () => {
    const graph = structuredClone(
      loadScenario('workload-with-an-older-version'),
    );
    graph.referenced[0].metadata.labels = {
      'argocd.argoproj.io/instance': 'shop',
    };
    const current = argoRolloutsEngine.project(graph, now).newVersion;

    expect(planOf('rollBack', '84c5f745db', graph).warnings).toEqual([
      `Argo CD manages this Deployment, and Git still asks for ${current}: it will put that back. Revert it in Git, instead or as well.`,
      'It changes the template of Deployment web-deploy, which the Rollout refers to.',
    ]);
  });

  it('gives a way by hand where the command of the plugin would make another version', () => {
    const graph = structuredClone(loadScenario('canary-with-older-versions'));
    const set: any = graph.owned.find(
      ({ metadata }) =>
        metadata.labels?.['rollouts-pod-template-hash'] === '67fc9fc85c',
    );
    set.metadata.annotations['rollout.argoproj.io/ephemeral-metadata'] =
      '{"labels":{"role":"stable"}}';
    set.spec.template.metadata.labels.role = 'stable';

    const { kubectl, steps } = planOf('rollBack', '67fc9fc85c', graph);

    expect(kubectl).toBe(
      `kubectl get replicasets.apps web-67fc9fc85c -n canary-undo-older --context prod-eu-1 -o json | jq '[{op: "replace", path: "/spec/template", value: (.spec.template | del(.metadata.labels["rollouts-pod-template-hash"], .metadata.labels["role"]))}]' | kubectl patch rollouts.argoproj.io web -n canary-undo-older --context prod-eu-1 --type json --patch-file /dev/stdin`,
    );
    expect(JSON.stringify(steps)).not.toContain('stable"');
  });

  it.each<{
    what: string;
    target: string;
    given: ResourceGraph | string;
    reason: string;
  }>([
    {
      what: 'the present version',
      target: 'fbfd6ffb7',
      given: 'canary-with-older-versions',
      reason:
        'not-applicable: Nothing to roll back: v3 is the version of the spec.',
    },
    {
      what: 'a version that is gone',
      target: 'gone',
      given: 'canary-with-older-versions',
      reason:
        'not-applicable: Nothing to roll back to: the cluster has no version gone any more.',
    },
    {
      what: 'anything before the latest spec is taken up',
      target: '67fc9fc85c',
      given: 'revision-not-observed',
      reason:
        'not-observed: Nothing to roll back yet: Argo Rollouts is just beginning another version.',
    },
    {
      what: 'a version whose template cannot be read',
      target: '67fc9fc85c',
      given: withoutTemplate('canary-with-older-versions', '67fc9fc85c'),
      reason: 'unsupported: The template of 67fc9fc85c cannot be read.',
    },
    {
      what: 'a template that comes from another kind',
      target: '84c5f745db',
      given: scenarioWith('workload-with-an-older-version', ({ spec }) => {
        spec.workloadRef!.kind = 'PodTemplate';
      }),
      reason:
        'unsupported: The template comes from PodTemplate web-deploy (spec.workloadRef). Only that of a Deployment can be rolled back here: change it where it is made.',
    },
    {
      what: 'the template of a Deployment that is not there',
      target: '84c5f745db',
      given: {
        ...loadScenario('workload-with-an-older-version'),
        referenced: [],
      },
      reason:
        'unsupported: The template comes from Deployment web-deploy (spec.workloadRef), and there is none of that name.',
    },
    {
      what: 'the template of a Deployment that may not be read',
      target: '84c5f745db',
      given: {
        ...loadScenario('workload-with-an-older-version'),
        referenced: [],
        unavailable: [{ resource: 'deployments.apps', reason: 'forbidden' }],
      },
      reason:
        'unsupported: The template comes from Deployment web-deploy (spec.workloadRef), and Deployments cannot be read here.',
    },
  ])('is refused to $what', ({ target, given, reason }) => {
    expect(refusal('rollBack', target, given)).toBe(reason);
  });
});

function withoutTemplate(scenario: string, podHash: string): ResourceGraph {
  const graph = structuredClone(loadScenario(scenario));
  graph.owned
    .filter(
      ({ metadata }) =>
        metadata.labels?.['rollouts-pod-template-hash'] === podHash,
    )
    .forEach(set => {
      set.spec = { replicas: 0 };
    });
  return graph;
}
