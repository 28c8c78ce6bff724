import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  ActionPlan,
  ActionPlanOrRefusal,
  ActionRecord,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionCall, ActionService } from '../actions/ActionService';

/**
 * Writes every request for an action into the audit log, and how the portal and the cluster
 * answered; what was denied, too. Plans change nothing and are not written down.
 */
export class AuditedActionService implements ActionService {
  private readonly inner: ActionService;
  private readonly auditor: AuditorService;

  constructor(inner: ActionService, auditor: AuditorService) {
    this.inner = inner;
    this.auditor = auditor;
  }

  async plan(call: ActionCall): Promise<ActionPlanOrRefusal> {
    return this.inner.plan(call);
  }

  async request(call: ActionCall): Promise<ActionRecord> {
    const { rolloutId, action, target, entityRef, via, reason } = call;
    const event = await this.auditor.createEvent({
      eventId: 'action-request',
      severityLevel: 'medium',
      request: call.httpRequest,
      meta: {
        rolloutId,
        action,
        ...(target === undefined ? {} : { target }),
        entityRef,
        ...(via === undefined ? {} : { via }),
        reason,
      },
    });
    let record: ActionRecord;
    try {
      record = await this.inner.request(call);
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
    const meta = describeRecord(record);
    const obstacle = obstacleOf(record);
    await (obstacle === undefined
      ? event.success({ meta })
      : event.fail({ error: new Error(obstacle), meta }));
    return record;
  }
}

/** Why nothing came of it; absent when the cluster took the requests. */
function obstacleOf({
  state,
  refusal,
  message,
}: ActionRecord): string | undefined {
  switch (state) {
    case 'refused':
      return refusal?.reason ?? 'Refused';
    case 'failed':
      return message ?? 'Failed';
    default:
      return undefined;
  }
}

function describeRecord(record: ActionRecord): JsonObject {
  return {
    recordId: record.id,
    actor: record.actor,
    state: record.state,
    refusal: record.refusal?.code,
    clusterAuditIds: record.clusterAuditIds,
    plan: record.plan && describePlan(record.plan),
  };
}

function describePlan({ kubectl, steps }: ActionPlan): JsonObject {
  return {
    kubectl,
    requests: steps.map(({ method, path, contentType, body }) => ({
      method,
      path,
      contentType,
      body,
    })),
  };
}
