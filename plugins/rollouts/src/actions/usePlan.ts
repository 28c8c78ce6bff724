import {
  ActionPlan,
  Refusal,
  Rollout,
  RolloutAction,
  RolloutObservation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutActionHandle } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useCallback, useEffect, useState } from 'react';
import { observationsAreEqual } from '../domain/observationsAreEqual';

/** How far the look at what an action would do has come. */
export type PlanLook =
  | { state: 'looking' }
  | { state: 'planned'; plan: ActionPlan }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'failed'; error: Error };

export interface PlanSubject {
  rollout: Rollout;
  action: RolloutAction;
  /** Asks the backend. */
  plan: RolloutActionHandle['plan'];
}

interface PlanResult {
  look: PlanLook;
  /** What the plan was made on; an action is asked for with it. */
  observed: RolloutObservation;
  /** True once the rollout is no longer what the plan was made on. */
  isStale: boolean;
  /** Asks again, on what the rollout is now. */
  lookAgain: () => void;
}

/** Asks the backend what an action would do to the rollout as it was when this was first used. */
export function usePlan({ rollout, action, plan }: PlanSubject): PlanResult {
  const { kind, target } = action;
  const [observed, setObserved] = useState(rollout.observation);
  const [look, setLook] = useState<PlanLook>({ state: 'looking' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    setLook({ state: 'looking' });
    plan({ action: kind, target, observed }).then(
      answer => {
        if (isCurrent) {
          setLook(
            answer.outcome === 'plan'
              ? { state: 'planned', plan: answer }
              : { state: 'refused', refusal: answer },
          );
        }
      },
      error => {
        if (isCurrent) {
          setLook({ state: 'failed', error });
        }
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [plan, kind, target, observed, attempt]);

  const lookAgain = useCallback(() => {
    setObserved(rollout.observation);
    setAttempt(previous => previous + 1);
  }, [rollout.observation]);

  return {
    look,
    observed,
    isStale: !observationsAreEqual(observed, rollout.observation),
    lookAgain,
  };
}
