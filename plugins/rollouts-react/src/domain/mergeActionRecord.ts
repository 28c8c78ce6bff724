import {
  ActionRecord,
  ActionState,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

const progressOf: Record<ActionState, number> = {
  requested: 0,
  unconfirmed: 1,
  effective: 2,
  refused: 2,
  failed: 2,
  undone: 3,
};

/** Whether a record tells less of the same action than one that is known. */
function isOlder(record: ActionRecord, known: ActionRecord): boolean {
  const lead = progressOf[record.state] - progressOf[known.state];
  const hasForgotten =
    known.nudgedAt !== undefined && record.nudgedAt === undefined;
  return lead < 0 || (lead === 0 && hasForgotten);
}

/**
 * Puts a record among those of its rollout, newest first.
 *
 * The stream and the answer to the request tell the same story on two ways, and the answer
 * may come last: a record therefore never goes back to an earlier state.
 */
export function mergeActionRecord(
  records: readonly ActionRecord[],
  record: ActionRecord,
): readonly ActionRecord[] {
  const known = records.find(other => other.id === record.id);
  if (known && isOlder(record, known)) {
    return records;
  }
  return [...records.filter(other => other !== known), record].sort(
    (left, right) =>
      Date.parse(right.requestedAt) - Date.parse(left.requestedAt) ||
      (left.id < right.id ? 1 : -1),
  );
}
