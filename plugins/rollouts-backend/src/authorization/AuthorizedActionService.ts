import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  ActionPlanOrRefusal,
  ActionRecord,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionCall, ActionService } from '../actions/ActionService';
import { RolloutReader } from '../projection/RolloutReader';
import { rolloutMatcher } from '../stream/rolloutMatcher';
import { EntityGate } from './EntityGate';

const verbs: Record<RolloutActionKind, string> = {
  promote: 'promote',
  promoteFully: 'fully promote',
  abort: 'abort',
  retry: 'retry',
};

export interface AuthorizedActionServiceOptions {
  gate: EntityGate;
  reader: RolloutReader;
}

/**
 * Asks whether this user may do this to the rollouts of the entity, and whether the rollout is one
 * of them: nobody acts on a rollout by way of an entity of their own that does not select it. A
 * plan is asked for in order to act, so that it needs the same rights.
 */
export class AuthorizedActionService implements ActionService {
  private readonly inner: ActionService;
  private readonly options: AuthorizedActionServiceOptions;

  constructor(inner: ActionService, options: AuthorizedActionServiceOptions) {
    this.inner = inner;
    this.options = options;
  }

  async plan(call: ActionCall): Promise<ActionPlanOrRefusal> {
    return this.inner.plan(await this.authorize(call));
  }

  async request(call: ActionCall): Promise<ActionRecord> {
    return this.inner.request(await this.authorize(call));
  }

  private async authorize(call: ActionCall): Promise<ActionCall> {
    const { gate, reader } = this.options;
    const { entityRef, lookup, allowedActions } = await gate.open(
      call.entityRef,
      call.credentials,
    );
    if (!allowedActions.includes(call.action)) {
      throw new NotAllowedError(
        `You may not ${verbs[call.action]} rollouts of ${entityRef}`,
      );
    }
    const rollout = reader.get(call.rolloutId);
    if (!rollout || !rolloutMatcher(lookup)(rollout)) {
      throw new NotFoundError(
        `${entityRef} has no rollout '${call.rolloutId}': it was deleted, or the entity's annotations do not select it`,
      );
    }
    return { ...call, entityRef };
  }
}
