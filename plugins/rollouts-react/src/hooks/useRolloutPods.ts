import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  RolloutPod,
  RolloutPods,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '../api';
import { followPods } from './followPods';
import { useRollouts } from './RolloutStreamProvider';
import { useIsDocumentVisible } from './useIsDocumentVisible';

/**
 * The pods of a rollout, as far as they are known.
 *
 * @public
 */
export interface RolloutPodsView {
  state: RolloutPods['state'];
  /** What was last seen; kept while the connection is lost. */
  pods?: readonly RolloutPod[];
  /** Why they cannot be seen. */
  message?: string;
}

interface PodsState {
  rolloutId: string;
  view: RolloutPodsView;
}

const loading: RolloutPodsView = { state: 'loading' };

function viewAfter(previous: RolloutPodsView, news: RolloutPods) {
  switch (news.state) {
    case 'shown':
      return { state: news.state, pods: news.pods };
    case 'loading':
      return { ...previous, state: news.state };
    case 'lost':
      return { ...previous, state: news.state, message: news.message };
    default:
      return { state: news.state, message: news.message };
  }
}

/**
 * Follows the pods of a rollout over one stream, as long as they are wanted and the browser tab
 * is in front. Call it once for a rollout, however many places show its pods. Must be used below
 * a {@link RolloutStreamProvider}, from which the entity comes.
 *
 * @public
 */
export function useRolloutPods(
  rolloutId: string,
  isWanted: boolean,
): RolloutPodsView {
  const api = useApi(rolloutsApiRef);
  const { entityRef } = useRollouts();
  const isFollowed = useIsDocumentVisible() && isWanted;
  const [state, setState] = useState<PodsState>({ rolloutId, view: loading });

  useEffect(() => {
    if (!isFollowed) {
      return undefined;
    }
    const controller = new AbortController();
    void followPods({
      api,
      rolloutId,
      entityRef,
      signal: controller.signal,
      random: Math.random,
      onPods: news =>
        setState(previous => ({
          rolloutId,
          view: viewAfter(
            previous.rolloutId === rolloutId ? previous.view : loading,
            news,
          ),
        })),
    });
    return () => controller.abort();
  }, [api, entityRef, isFollowed, rolloutId]);

  // What was seen before it was put away may be long past.
  useEffect(() => {
    if (!isWanted) {
      setState({ rolloutId, view: loading });
    }
  }, [isWanted, rolloutId]);

  return state.rolloutId === rolloutId ? state.view : loading;
}
