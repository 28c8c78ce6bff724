import { ActionsRegistryService } from './alphaActionsRegistry';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  ActionRecord,
  Refusal,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AgentServices, Zod } from './AgentServices';
import { assertMayAct } from './assertMayAct';
import { findEntity } from './findRollout';
import { enumOf, observationSchema, rolloutFields } from './schemas';

export function registerDoRolloutAction(
  registry: ActionsRegistryService,
  services: Pick<AgentServices, 'fleet' | 'actions' | 'isUser'>,
): void {
  registry.register({
    name: 'do-rollout-action',
    title: 'Do an action on a rollout',
    description: `Does an action on a rollout in your name: promote, abort, roll back and so on. It is refused when the rollout is no longer what observed says, so ask
plan-rollout-action first, and ask the person. It is recorded as done by an agent. The answer comes when the cluster took it; whether it had its effect, wait-for-rollout tells.`,
    attributes: { destructive: true, readOnly: false, idempotent: false },
    schema: {
      input: z => inputSchema(z),
      output: z => outputSchema(z),
    },
    async action({ input, credentials }) {
      const { rolloutId, action, target, observed, reason } = input;
      assertMayAct(services, { ...input, credentials });
      const record = await services.actions.request({
        rolloutId,
        action,
        target,
        observed,
        reason,
        entityRef: await findEntity(services, { ...input, credentials }),
        credentials,
        via: 'agent',
      });
      return { output: describeRecord(record) };
    },
  });
}

function inputSchema(z: Zod) {
  return z.object({
    ...rolloutFields(z),
    action: enumOf(z, rolloutActionKinds),
    target: z
      .string()
      .optional()
      .describe('As plan-rollout-action was asked with'),
    observed: observationSchema(z).describe(
      'What was seen when deciding, as plan-rollout-action or explain-rollout gave it',
    ),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .describe('Why, for those who read the record later'),
  });
}

function outputSchema(z: Zod) {
  return z.object({
    recordId: z.string(),
    rolloutId: z.string(),
    actor: z.string().describe('In whose name it was done'),
    state: z
      .string()
      .describe('requested: the cluster took it; the effect is yet to be seen'),
    requestedAt: z.string(),
    kubectl: z.string().optional().describe('The same as a command'),
    effect: z.string().optional().describe('What happens at once, in words'),
  });
}

/** @throws an error in words when nothing came of it, so that no agent takes it for done */
function describeRecord(record: ActionRecord) {
  const { id, rolloutId, actor, state, requestedAt, plan } = record;
  if (state === 'refused') {
    throw toError(record.refusal);
  }
  if (state === 'failed') {
    throw new ConflictError(record.message ?? 'The cluster refused it');
  }
  return {
    recordId: id,
    rolloutId,
    actor,
    state,
    requestedAt,
    kubectl: plan?.kubectl,
    effect: plan?.effect.atOnce,
  };
}

function toError(refusal: Refusal | undefined): Error {
  const reason = refusal?.reason ?? 'Refused';
  switch (refusal?.code) {
    case 'gone':
      return new NotFoundError(reason);
    case 'cluster-forbids':
      return new NotAllowedError(reason);
    case 'cluster-unreachable':
      return new ServiceUnavailableError(reason);
    default:
      return new ConflictError(reason);
  }
}
