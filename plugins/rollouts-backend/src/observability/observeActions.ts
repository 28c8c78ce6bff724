import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionRecordReader } from '../actions/ActionRecordLog';
import { RolloutsMetrics } from './RolloutsMetrics';

/** Of how many actions the last state is remembered, so that none is counted twice. */
const capacity = 1000;

/** Counts every state that an action comes to; the returned function ends it. */
export function observeActions(
  records: Pick<ActionRecordReader, 'subscribe'>,
  metrics: RolloutsMetrics,
): () => void {
  const lastOf = new Map<string, ActionRecord>();
  return records.subscribe(record => {
    const previous = lastOf.get(record.id);
    lastOf.set(record.id, record);
    const [oldest] = lastOf.keys();
    if (lastOf.size > capacity) {
      lastOf.delete(oldest);
    }
    measure(metrics, record, previous);
  });
}

function measure(
  metrics: RolloutsMetrics,
  record: ActionRecord,
  previous: ActionRecord | undefined,
): void {
  const kind = { 'rollouts.action.kind': record.action };
  if (record.state !== previous?.state) {
    metrics.add('rollouts.action.outcomes', 1, {
      ...kind,
      'rollouts.action.state': record.state,
    });
  }
  const { acceptedAt, effectiveAt, nudgedAt } = record;
  if (acceptedAt && effectiveAt && !previous?.effectiveAt) {
    metrics.record(
      'rollouts.action.effect.duration',
      // The controller may be seen before the last of several requests was answered.
      Math.max(0, Date.parse(effectiveAt) - Date.parse(acceptedAt)) / 1000,
      kind,
    );
  }
  if (nudgedAt && !previous?.nudgedAt) {
    metrics.add('rollouts.action.nudges', 1, kind);
  }
}
