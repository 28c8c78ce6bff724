import { NotAllowedError } from '@backstage/errors';
import {
  ActionPlanOrRefusal,
  ActionRecord,
  parseRolloutRef,
  Refusal,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionCall, ActionService } from '../actions/ActionService';
import { RolloutReader } from '../projection/RolloutReader';
import { rolloutMatcher } from '../stream/rolloutMatcher';
import { EntityGate } from './EntityGate';

const verbs: Record<RolloutActionKind, string> = {
  promote: 'promote',
  promoteFully: 'fully promote',
  skip: 'skip steps of',
  pause: 'pause',
  resume: 'resume',
  abort: 'abort',
  retry: 'retry',
  restart: 'restart',
  rollBack: 'roll back',
  terminateRun: 'terminate analysis runs of',
  terminateExperiment: 'terminate experiments of',
  retryExperiment: 'retry experiments of',
};

export interface AuthorizedActionServiceOptions {
  gate: EntityGate;
  reader: RolloutReader;
  /** The record of what is refused here. */
  refuse: (call: ActionCall, refusal: Refusal) => Promise<ActionRecord>;
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
    const { call: allowed, refusal } = await this.authorize(call);
    return refusal ?? this.inner.plan(allowed);
  }

  async request(call: ActionCall): Promise<ActionRecord> {
    const { call: allowed, refusal } = await this.authorize(call);
    return refusal
      ? this.options.refuse(allowed, refusal)
      : this.inner.request(allowed);
  }

  /**
   * A rollout of others and one that is not there are the same to those who ask, so that nobody
   * learns of the first.
   */
  private async authorize(
    call: ActionCall,
  ): Promise<{ call: ActionCall; refusal?: Refusal }> {
    const { gate, reader } = this.options;
    parseRolloutRef(call.rolloutId);
    const { entityRef, lookup, allowedActions } = await gate.open(
      call.entityRef,
      call.credentials,
      [call.action],
    );
    if (!allowedActions.includes(call.action)) {
      throw new NotAllowedError(
        `You may not ${verbs[call.action]} rollouts of ${entityRef}`,
      );
    }
    const allowed = { ...call, entityRef };
    const rollout = reader.get(call.rolloutId);
    return rollout && rolloutMatcher(lookup)(rollout)
      ? { call: allowed }
      : {
          call: allowed,
          refusal: {
            outcome: 'refusal',
            code: 'gone',
            reason: `${entityRef} has no rollout '${call.rolloutId}': it was deleted, or the entity's annotations do not select it`,
          },
        };
  }
}
