import { useApi } from '@backstage/core-plugin-api';
import { RolloutsApi } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useEffect, useState } from 'react';
import { LiveRollout, LiveRollouts } from './LiveRollouts';

/** One for each backend, so that results that know nothing of each other share its requests. */
const shared = new WeakMap<RolloutsApi, LiveRollouts>();

function liveRolloutsOf(api: RolloutsApi): LiveRollouts {
  const live = shared.get(api) ?? new LiveRollouts(api);
  shared.set(api, live);
  return live;
}

/** The rollout at this moment, renewed every ten seconds; absent before the first answer. */
export function useLiveRollout(id: string): LiveRollout | undefined {
  const rollouts = liveRolloutsOf(useApi(rolloutsApiRef));
  const [heard, setHeard] = useState<{ id: string; live?: LiveRollout }>({
    id,
    live: rollouts.read(id),
  });

  useEffect(() => {
    setHeard({ id, live: rollouts.read(id) });
    return rollouts.subscribe(id, live => setHeard({ id, live }));
  }, [rollouts, id]);

  return heard.id === id ? heard.live : undefined;
}
