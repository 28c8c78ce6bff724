import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  RevisionList,
  useRolloutPods,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useState } from 'react';
import { RolloutActionButton } from '../actions';

interface RevisionsProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
}

/** The versions of the open target. Their pods are asked for while a row is open. */
export function Revisions({ rollout, cluster }: RevisionsProps) {
  const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set());
  const pods = useRolloutPods(rollout.id, openRows.size > 0);

  const toggle = (row: string) =>
    setOpenRows(previous => {
      const next = new Set(previous);
      if (!next.delete(row)) {
        next.add(row);
      }
      return next;
    });

  return (
    <RevisionList
      rollout={rollout}
      cluster={cluster}
      pods={pods}
      openRows={openRows}
      onToggle={toggle}
      renderAction={({ podHash }) => (
        <RolloutActionButton kind="rollBack" target={podHash} />
      )}
    />
  );
}
