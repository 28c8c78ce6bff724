import { ActionsRegistryService } from './alphaActionsRegistry';
import {
  ActionPlanOrRefusal,
  rolloutActionKinds,
  RolloutObservation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AgentServices, Zod } from './AgentServices';
import { assertMayAct } from './assertMayAct';
import { findRollout } from './findRollout';
import { enumOf, observationSchema, rolloutFields } from './schemas';

export function registerPlanRolloutAction(
  registry: ActionsRegistryService,
  services: Pick<AgentServices, 'fleet' | 'rollouts' | 'actions' | 'isUser'>,
): void {
  registry.register({
    name: 'plan-rollout-action',
    title: 'Plan an action on a rollout',
    description: `What an action would do to a rollout now: its effect in words, warnings, the kubectl command and the requests to the cluster; or why it cannot be done. Changes nothing.
Show it to the person before do-rollout-action, and hand observed on to it.`,
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          ...rolloutFields(z),
          action: enumOf(z, rolloutActionKinds),
          target: z
            .string()
            .optional()
            .describe(
              'Only of rollBack (pod hash of the revision), terminateRun (name of the run), terminateExperiment and retryExperiment (name of the experiment); explain-rollout names them',
            ),
        }),
      output: z => outputSchema(z),
    },
    async action({ input, credentials }) {
      assertMayAct(services, { ...input, credentials });
      const { rollout, entityRef } = await findRollout(services, {
        ...input,
        credentials,
      });
      const observed = rollout.observation;
      const { rolloutId, action, target } = input;
      const plan = await services.actions.plan({
        rolloutId,
        action,
        target,
        entityRef,
        observed,
        credentials,
      });
      return { output: { entityRef, ...describePlan(plan, observed) } };
    },
  });
}

function outputSchema(z: Zod) {
  return z.object({
    entityRef: z.string(),
    isPossible: z.boolean(),
    reason: z.string().optional().describe('Why it cannot be done'),
    effect: z
      .object({
        now: z.string(),
        atOnce: z.string(),
        afterwards: z.string().optional(),
      })
      .optional(),
    warnings: z.array(z.string()).optional(),
    kubectl: z.string().optional(),
    requests: z
      .array(
        z.object({
          method: z.string(),
          path: z.string(),
          contentType: z.string(),
          body: z.any(),
        }),
      )
      .optional()
      .describe('As they would be sent to the cluster, in this order'),
    observed: observationSchema(z)
      .optional()
      .describe('What the plan is made for; do-rollout-action asks for it'),
  });
}

function describePlan(plan: ActionPlanOrRefusal, observed: RolloutObservation) {
  if (plan.outcome === 'refusal') {
    return { isPossible: false, reason: plan.reason };
  }
  const { effect, warnings, kubectl, steps } = plan;
  return {
    isPossible: true,
    effect,
    warnings,
    kubectl,
    requests: steps.map(({ method, path, contentType, body }) => ({
      method,
      path,
      contentType,
      body,
    })),
    observed,
  };
}
