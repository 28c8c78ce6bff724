import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { chooseOpenRollout } from '../domain/chooseOpenRollout';

/** Query parameter that holds the id of the rollout that is open. */
export const openRolloutParameter = 'rollout';

interface OpenRollout {
  open?: Rollout;
  /** Id that the address asks for and that is not there. */
  missingId?: string;
  select: (id: string) => void;
}

/**
 * Which rollout is open. The address decides; without it the one that needs attention when the
 * page was opened, and then that one stays: what is under the user's hand must not change
 * because something happened elsewhere.
 */
export function useOpenRollout(rollouts: readonly Rollout[]): OpenRollout {
  const [parameters, setParameters] = useSearchParams();
  const lastOpenId = useRef<string>();

  const wantedId = parameters.get(openRolloutParameter) ?? undefined;
  const find = (id: string | undefined) =>
    rollouts.find(rollout => rollout.id === id);
  const wanted = find(wantedId);
  const open =
    wanted ?? find(lastOpenId.current) ?? chooseOpenRollout(rollouts);

  useEffect(() => {
    lastOpenId.current = open?.id;
  }, [open?.id]);

  const select = useCallback(
    (id: string) =>
      setParameters(
        previous => {
          const next = new URLSearchParams(previous);
          next.set(openRolloutParameter, id);
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );

  return { open, missingId: wanted ? undefined : wantedId, select };
}
