import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  useOverTime,
  useRolloutAction,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useState } from 'react';
import {
  ActionReport,
  describeActionRecord,
} from '../domain/describeActionRecord';
import { engineTitle } from '../domain/engineTitle';
import { useWords } from '../translation';

export interface ActionReportHandle {
  report?: ActionReport;
  /** The action that the report is about. */
  record?: ReturnType<typeof useRolloutAction>['record'];
  /** Puts the report away until there is another. */
  dismiss: () => void;
}

/** What there is to tell of the newest action on a rollout. */
export function useActionReport(
  rollout: Rollout,
  viewer?: string,
): ActionReportHandle {
  const words = useWords();
  const { record } = useRolloutAction(rollout.id);
  const [dismissed, setDismissed] = useState<string>();
  const report = useOverTime(
    now =>
      record &&
      describeActionRecord(record, {
        now,
        viewer,
        cluster: rollout.ref.cluster,
        engine: engineTitle(rollout.ref.engine),
        words,
      }),
  );
  if (!record || record.id === dismissed) {
    return { dismiss: () => {} };
  }
  return {
    record,
    report,
    dismiss: () => setDismissed(record.id),
  };
}
