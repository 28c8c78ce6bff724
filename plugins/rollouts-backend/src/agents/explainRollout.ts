import { ActionsRegistryService } from './alphaActionsRegistry';
import { actionsOf, actionsSchema } from './actionsOf';
import { AgentServices, Zod } from './AgentServices';
import { analysisOf, analysisSchema } from './analysisOf';
import { findRollout, FoundRollout } from './findRollout';
import { observationSchema, rolloutFields } from './schemas';
import { summarizeRollout, summarySchema } from './summarizeRollout';

export function registerExplainRollout(
  registry: ActionsRegistryService,
  services: Pick<AgentServices, 'fleet' | 'rollouts'>,
): void {
  registry.register({
    name: 'explain-rollout',
    title: 'Explain a rollout',
    description: `What a rollout does at this moment and why: its state in one sentence, what it waits for, the share of the new version, the analyses that speak against it with their
values, and what you could do now. observed is what you saw: hand it to plan-rollout-action and do-rollout-action.`,
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z => z.object(rolloutFields(z)),
      output: z => outputSchema(z),
    },
    async action({ input, credentials }) {
      const found = await findRollout(services, { ...input, credentials });
      return { output: explain(found) };
    },
  });
}

function outputSchema(z: Zod) {
  return summarySchema(z).extend({
    entityRef: z.string(),
    controllerPhase: z.string().optional(),
    controllerMessage: z.string().optional(),
    abortReason: z.string().optional(),
    newVersionShare: z
      .object({
        asked: z.number(),
        actual: z.number().optional(),
        max: z.number(),
      })
      .describe('Traffic of the new version, of max'),
    trouble: z
      .array(z.string())
      .describe('Why pods cannot be made or do not get ready'),
    analysis: analysisSchema(z),
    actions: actionsSchema(z),
    observed: observationSchema(z),
    doubts: z
      .array(z.string())
      .describe('What is not known, so that the rest may be out of date'),
  });
}

function explain(found: FoundRollout) {
  const { rollout, entityRef } = found;
  const { traffic, revisions, controllerPhase, controllerMessage } = rollout;
  return {
    ...summarizeRollout(rollout),
    entityRef,
    controllerPhase,
    controllerMessage,
    abortReason: rollout.abortReason,
    newVersionShare: {
      asked: traffic.asked.canary,
      actual: traffic.actual?.canary,
      max: traffic.max,
    },
    trouble: revisions.flatMap(({ version, trouble }) =>
      trouble === undefined ? [] : [`${version}: ${trouble}`],
    ),
    analysis: analysisOf(rollout),
    actions: actionsOf(found),
    observed: rollout.observation,
    doubts: [...doubtsOf(found), ...rollout.gaps],
  };
}

function doubtsOf({ cluster, rollout }: FoundRollout): string[] {
  const silence =
    cluster && !cluster.isReachable
      ? [
          `The cluster ${cluster.title} cannot be reached${
            cluster.lastSeenAt ? ` since ${cluster.lastSeenAt}` : ''
          }${cluster.message ? `: ${cluster.message}` : ''}`,
        ]
      : [];
  const unobserved = rollout.isObserved
    ? []
    : ['The controller has not taken up the latest change yet'];
  return [...silence, ...unobserved];
}
