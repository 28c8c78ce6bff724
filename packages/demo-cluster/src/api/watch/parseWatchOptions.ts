import { StatusError } from '../../store/StatusError';
import { parseRevision } from '../verbs/parseRevision';

export interface WatchOptions {
  /** Changes after this revision; undefined begins with what is there now. */
  since?: number;
  bookmarks: boolean;
  initialEvents: boolean;
  timeoutSeconds: number;
}

const DEFAULT_TIMEOUT_SECONDS = 45 * 60;

export function parseWatchOptions(query: URLSearchParams): WatchOptions {
  const revision = parseRevision(query.get('resourceVersion'));
  const sendInitialEvents = query.get('sendInitialEvents');
  assertMatchGiven(query);
  const timeoutSeconds = Number(query.get('timeoutSeconds') ?? NaN);
  const beginsNow = revision === undefined || revision === 0;
  return {
    since: beginsNow || sendInitialEvents === 'true' ? undefined : revision,
    bookmarks: ['true', '1'].includes(query.get('allowWatchBookmarks') ?? ''),
    initialEvents:
      sendInitialEvents === 'true' || (sendInitialEvents === null && beginsNow),
    timeoutSeconds:
      timeoutSeconds > 0 ? timeoutSeconds : DEFAULT_TIMEOUT_SECONDS,
  };
}

/** The two parameters come together or not at all, as in Kubernetes. */
function assertMatchGiven(query: URLSearchParams): void {
  const match = query.get('resourceVersionMatch');
  const isInitial = query.get('sendInitialEvents') !== null;
  if (isInitial && match !== 'NotOlderThan') {
    throw invalidOptions(
      'resourceVersionMatch: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
    );
  }
  if (!isInitial && match !== null) {
    throw invalidOptions(
      'resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
    );
  }
}

function invalidOptions(problem: string): StatusError {
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `ListOptions.meta.k8s.io "" is invalid: ${problem}`,
    details: { group: 'meta.k8s.io', kind: 'ListOptions' },
  });
}
