import {
  ActionRecord,
  ClusterStatus,
  EntityLookup,
  Rollout,
  RolloutsSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionRecordReader } from '../actions/ActionRecordLog';
import { RolloutReader } from '../projection/RolloutReader';
import { EntityView } from './EntityView';

/** How old an action may be that a snapshot tells of: for longer nobody waits for its end. */
const recentActionMs = 120_000;

export interface SnapshotSources {
  reader: RolloutReader;
  records: ActionRecordReader;
  now: Date;
}

/** Everything that is known of the rollouts of an entity at this moment. */
export function takeSnapshot(
  { reader, records, now }: SnapshotSources,
  { entityRef, lookup, allowedActions }: EntityView,
): RolloutsSnapshot {
  const rollouts = lookup.kind === 'selector' ? reader.list(lookup) : [];
  return {
    entityRef,
    lookup,
    rollouts,
    clusters: reader.clusters().filter(cluster => concerns(lookup, cluster)),
    allowedActions,
    recentActions: recentActions(records, { rollouts, now }),
  };
}

/** Whether rollouts of an entity may be in a cluster. */
export function concerns(
  lookup: EntityLookup,
  cluster: ClusterStatus,
): boolean {
  return (
    lookup.kind !== 'selector' ||
    lookup.cluster === undefined ||
    lookup.cluster === cluster.name
  );
}

/** Newest first; of two in the same millisecond, the one that was recorded later. */
function recentActions(
  records: ActionRecordReader,
  { rollouts, now }: { rollouts: readonly Rollout[]; now: Date },
): ActionRecord[] {
  const ageMs = ({ requestedAt }: ActionRecord) =>
    now.getTime() - Date.parse(requestedAt);
  return rollouts
    .flatMap(({ id }) => records.list(id))
    .filter(record => ageMs(record) < recentActionMs)
    .reverse()
    .sort((left, right) => ageMs(left) - ageMs(right));
}
