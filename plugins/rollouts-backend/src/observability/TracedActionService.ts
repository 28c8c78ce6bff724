import {
  ActionPlanOrRefusal,
  ActionRecord,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionCall, ActionService } from '../actions/ActionService';
import { TracingService } from './alphaServices';

/** A span around every plan and every request, with what came of it. Reasons are not in it. */
export class TracedActionService implements ActionService {
  private readonly inner: ActionService;
  private readonly tracing: TracingService;

  constructor(inner: ActionService, tracing: TracingService) {
    this.inner = inner;
    this.tracing = tracing;
  }

  async plan(call: ActionCall): Promise<ActionPlanOrRefusal> {
    return this.tracing.startActiveSpan(
      'rollouts.action.plan',
      optionsFor(call),
      async span => {
        const plan = await this.inner.plan(call);
        span.setAttribute('rollouts.action.plan.outcome', plan.outcome);
        if (plan.outcome === 'refusal') {
          span.setAttribute('rollouts.action.refusal', plan.code);
        }
        return plan;
      },
    );
  }

  async request(call: ActionCall): Promise<ActionRecord> {
    return this.tracing.startActiveSpan(
      'rollouts.action.request',
      optionsFor(call),
      async span => {
        const record = await this.inner.request(call);
        const { id, state, refusal, message } = record;
        span.setAttribute('rollouts.action.id', id);
        span.setAttribute('rollouts.action.state', state);
        if (refusal) {
          span.setAttribute('rollouts.action.refusal', refusal.code);
        }
        if (state === 'failed') {
          span.setStatus({ code: 'error', message });
        }
        return record;
      },
    );
  }
}

function optionsFor(call: ActionCall) {
  return {
    credentials: call.credentials,
    attributes: {
      'rollouts.rollout.id': call.rolloutId,
      'rollouts.entity': call.entityRef,
      'rollouts.action.kind': call.action,
    },
  };
}
