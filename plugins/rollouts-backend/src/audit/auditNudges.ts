import { AuditorService } from '@backstage/backend-plugin-api';
import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { SendNudge } from '../actions/EffectFollower';

/**
 * Writes every nudge into the audit log, and how the cluster answered: it is a write of the portal
 * that nobody asked for by itself. One that cannot be written down is not sent.
 */
export function auditNudges(auditor: AuditorService): SendNudge {
  return async (record, send) => {
    const event = await auditor.createEvent({
      eventId: 'action-nudge',
      severityLevel: 'low',
      meta: describeNudge(record),
    });
    const answer = await send();
    await (answer.outcome === 'accepted'
      ? event.success({
          meta: { clusterAuditId: answer.auditId ?? null },
        })
      : event.fail({ error: new Error(answer.message) }));
    return answer;
  };
}

function describeNudge({
  id,
  rolloutId,
  action,
  target,
  actor,
  plan,
}: ActionRecord) {
  return {
    recordId: id,
    rolloutId,
    action,
    ...(target === undefined ? {} : { target }),
    actor,
    request: plan?.nudge && { ...plan.nudge },
  };
}
