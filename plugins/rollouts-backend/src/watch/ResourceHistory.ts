import { ResourceHealth } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { WatchSignal } from './listThenWatch';

/** What befell the watch of a resource since the backend started, for those who run it. */
export interface ResourceHistory
  extends Pick<ResourceHealth, 'lastEventAt' | 'restarts' | 'lastError'> {
  /** When the watch that is open now began; absent while none is. */
  liveSince?: string;
  /** Whether a watch that was open has broken, and none was opened since. */
  isBroken: boolean;
}

/** A watch is asked to end after four to six minutes; what ends sooner was cut off by somebody. */
const regularEndMs = 4 * 60_000;

export function newResourceHistory(): ResourceHistory {
  return { restarts: 0, isBroken: false };
}

/** The history after a signal that was heard at `now`. */
export function nextResourceHistory(
  history: ResourceHistory,
  signal: WatchSignal,
  now: Date,
): ResourceHistory {
  const at = now.toISOString();
  switch (signal.type) {
    case 'failed':
      return afterFailure(history, signal, now);
    case 'absent':
      return broken(history);
    case 'malformed':
      return {
        ...history,
        lastEventAt: at,
        lastError: { at, message: describeMalformed(signal.count) },
      };
    case 'live':
      return {
        ...history,
        lastEventAt: at,
        liveSince: at,
        restarts: history.restarts + (history.isBroken ? 1 : 0),
        isBroken: false,
      };
    case 'listed':
    case 'answered':
    case 'applied':
    case 'deleted':
      return { ...history, lastEventAt: at };
    default:
      return unheardOf(signal);
  }
}

function afterFailure(
  history: ResourceHistory,
  { failure, attempt }: Extract<WatchSignal, { type: 'failed' }>,
  now: Date,
): ResourceHistory {
  const { kind, message } = failure;
  const isRegularEnd = kind === 'cut' && attempt === 1 && hasHeld(history, now);
  return isRegularEnd
    ? { ...history, liveSince: undefined }
    : { ...broken(history), lastError: { at: now.toISOString(), message } };
}

/** Before the first watch there is nothing that could break. */
function broken(history: ResourceHistory): ResourceHistory {
  const isBroken = history.isBroken || history.liveSince !== undefined;
  return { ...history, liveSince: undefined, isBroken };
}

function hasHeld({ liveSince }: ResourceHistory, now: Date): boolean {
  return (
    liveSince !== undefined &&
    now.getTime() - Date.parse(liveSince) >= regularEndMs
  );
}

function describeMalformed(count: number): string {
  return count === 1
    ? 'an object that cannot be read was left out'
    : `${count} objects that cannot be read were left out`;
}

function unheardOf(signal: never): never {
  throw new Error(`There is no signal ${JSON.stringify(signal)}`);
}
