import {
  ActionAvailability,
  RolloutActionKind,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Zod } from './AgentServices';
import { FoundRollout } from './findRollout';
import { enumOf } from './schemas';

export function actionsSchema(z: Zod) {
  return z.array(
    z.object({
      action: enumOf(z, rolloutActionKinds),
      target: z.string().optional(),
      isPossible: z.boolean(),
      explanation: z
        .string()
        .describe('What it starts, or why it cannot be done now'),
    }),
  );
}

/** What can be done now, and why the rest cannot, be it for the state or for want of a right. */
export function actionsOf({
  rollout,
  entityRef,
  allowedActions,
}: Pick<FoundRollout, 'rollout' | 'entityRef' | 'allowedActions'>) {
  return rollout.actions.map(availability => {
    const { kind, target } = availability;
    const isAllowed = allowedActions.includes(kind);
    return {
      action: kind,
      ...(target === undefined ? {} : { target }),
      isPossible: isAllowed && availability.isAvailable,
      explanation: isAllowed
        ? explain(availability)
        : forbidden(kind, entityRef),
    };
  });
}

function explain(availability: ActionAvailability): string {
  return availability.isAvailable ? availability.hint : availability.reason;
}

function forbidden(kind: RolloutActionKind, entityRef: string): string {
  return `The permissions of the portal do not let you ${kind} rollouts of ${entityRef}.`;
}
