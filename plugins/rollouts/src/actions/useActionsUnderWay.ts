import {
  Rollout,
  RolloutAction,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  useNow,
  useRollouts,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  ActionReport,
  describeActionRecord,
} from '../domain/describeActionRecord';
import { engineTitle } from '../domain/engineTitle';
import { useWords } from '../translation';

const renewalMs = 5_000;

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
  const now = useNow(renewalMs);
  const words = useWords();
  const { actions } = useRollouts();
  const records = actions[rollout.id] ?? [];
  return {
    find: ({ kind, target }) => {
      const record = records.find(
        other => other.action === kind && other.target === target,
      );
      const report =
        record &&
        describeActionRecord(record, {
          now,
          viewer,
          cluster: rollout.ref.cluster,
          engine: engineTitle(rollout.ref.engine),
          words,
        });
      return report?.kind === 'progress' ? report : undefined;
    },
  };
}
