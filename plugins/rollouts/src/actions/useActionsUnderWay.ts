import {
  Rollout,
  RolloutAction,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  useOverTime,
  useRollouts,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  ActionReport,
  describeActionRecord,
} from '../domain/describeActionRecord';
import { engineTitle } from '../domain/engineTitle';
import { useWords } from '../translation';

type Progress = Extract<ActionReport, { kind: 'progress' }>;

/** The actions on a rollout that were asked for and whose effect was not seen yet. */
export interface ActionsUnderWay {
  find: (action: RolloutAction) => Progress | undefined;
}

/** Looks up what is known of actions that are under way, whoever asked for them. */
export function useActionsUnderWay(
  rollout: Rollout,
  viewer?: string,
): ActionsUnderWay {
  const words = useWords();
  const { actions } = useRollouts();
  const records = actions[rollout.id] ?? [];
  const told = useOverTime(now =>
    records.map(record => ({
      action: record.action,
      target: record.target,
      report: describeActionRecord(record, {
        now,
        viewer,
        cluster: rollout.ref.cluster,
        engine: engineTitle(rollout.ref.engine),
        words,
      }),
    })),
  );
  return {
    find: ({ kind, target }) => {
      const report = told.find(
        other => other.action === kind && other.target === target,
      )?.report;
      return report?.kind === 'progress' ? report : undefined;
    },
  };
}
