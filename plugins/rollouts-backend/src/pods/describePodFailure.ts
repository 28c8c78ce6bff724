import { WatchSignal } from '../watch/listThenWatch';

export interface PodFailure {
  state: 'forbidden' | 'lost';
  message: string;
}

type WatchFailure = Extract<WatchSignal, { type: 'absent' | 'failed' }>;

/** Why pods cannot be seen, in words; absent for what is over within the second. */
export function describePodFailure(
  heard: WatchFailure,
  { cluster, namespace }: { cluster: string; namespace: string },
): PodFailure | undefined {
  if (heard.type === 'absent') {
    return { state: 'lost', message: `${cluster} serves no pods.` };
  }
  const { failure, attempt } = heard;
  switch (failure.kind) {
    case 'forbidden':
      return {
        state: 'forbidden',
        message: `${cluster} does not let the portal see the pods of namespace ${namespace}: ${failure.message}`,
      };
    case 'cut':
    case 'expired':
      return attempt === 1 ? undefined : lost(cluster, failure.message);
    default:
      return lost(cluster, failure.message);
  }
}

function lost(cluster: string, message: string): PodFailure {
  return {
    state: 'lost',
    message: `The pods cannot be read from ${cluster} at the moment: ${message}`,
  };
}
