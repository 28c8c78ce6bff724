import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ActionPlanOrRefusal,
  ActionRecord,
  RolloutActionKind,
  RolloutObservation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '../api';
import { useRollouts } from './RolloutStreamProvider';

/**
 * An action as a user decides on it.
 *
 * @public
 */
export interface RolloutDecision {
  action: RolloutActionKind;
  /** Of an action on a part of the rollout: which part. */
  target?: string;
  /** What the user saw when deciding; keep it from when the dialog was opened. */
  observed: RolloutObservation;
  reason?: string;
}

/** @public */
export interface RolloutActionHandle {
  /** The newest action on this rollout that is known, whoever did it. */
  record?: ActionRecord;
  /** True while a request of this page has not been answered. */
  isRequesting: boolean;
  /** What the action would do now. Changes nothing. */
  plan(decision: Omit<RolloutDecision, 'reason'>): Promise<ActionPlanOrRefusal>;
  /** Does it. While it has not been answered, a second call is the first one. */
  request(decision: RolloutDecision): Promise<ActionRecord>;
}

/**
 * The actions on one rollout. Must be used below a {@link RolloutStreamProvider}, from which the
 * entity and the story of the action come.
 *
 * @public
 */
export function useRolloutAction(rolloutId: string): RolloutActionHandle {
  const api = useApi(rolloutsApiRef);
  const { entityRef, actions, addRecord } = useRollouts();
  const [requestedId, setRequestedId] = useState<string>();
  const underWay = useRef<{
    rolloutId: string;
    answer: Promise<ActionRecord>;
  }>();

  const plan = useCallback<RolloutActionHandle['plan']>(
    ({ action, target, observed }) =>
      api.planAction(rolloutId, { entityRef, action, target, observed }),
    [api, entityRef, rolloutId],
  );

  const request = useCallback<RolloutActionHandle['request']>(
    decision => {
      if (underWay.current?.rolloutId === rolloutId) {
        return underWay.current.answer;
      }
      const answer = api
        .requestAction(rolloutId, { entityRef, ...decision })
        .then(record => {
          addRecord(record);
          return record;
        })
        .finally(() => {
          if (underWay.current?.answer === answer) {
            underWay.current = undefined;
            setRequestedId(undefined);
          }
        });
      underWay.current = { rolloutId, answer };
      setRequestedId(rolloutId);
      return answer;
    },
    [addRecord, api, entityRef, rolloutId],
  );

  return {
    record: actions[rolloutId]?.[0],
    isRequesting: requestedId === rolloutId,
    plan,
    request,
  };
}
