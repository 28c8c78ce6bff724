import {
  RecordingEntry,
  RequestEntry,
} from '@progressive-delivery/demo-cluster';
import { PluginCommand } from './PluginCommand';

const COMMAND = /^kubectl[ -]argo[ -]rollouts (.+)$/;
const PLUGIN = 'kubectl-argo-rollouts';

/** The plugin's calls in a recording, each with the writes up to its answer or the next call. */
export function readCommands(
  entries: readonly RecordingEntry[],
): PluginCommand[] {
  return entries.flatMap((entry, index) => {
    const match = entry.kind === 'action' && COMMAND.exec(entry.what);
    if (!match) return [];
    const sent = requestsFrom(entries, index);
    const first = sent[0]?.index;
    return {
      at: entry.at,
      words: match[1].trim().split(/\s+/),
      requests: sent.map(({ request }) => request),
      entriesBefore: first === undefined ? index : stateBefore(entries, first),
    };
  });
}

function requestsFrom(
  entries: readonly RecordingEntry[],
  command: number,
): { request: RequestEntry; index: number }[] {
  const end = entries.findIndex(
    (entry, index) =>
      index > command &&
      entry.kind === 'action' &&
      (entry.what.startsWith('answer:') || COMMAND.test(entry.what)),
  );
  const last = end < 0 ? entries.length : end;
  return entries.flatMap((entry, index) =>
    index > command &&
    index < last &&
    entry.kind === 'request' &&
    entry.client === PLUGIN
      ? { request: entry, index }
      : [],
  );
}

/**
 * A recorded write follows the change of the object that it made. So the state before it ends
 * before that change, unless the change belongs to another write, or the write changed nothing.
 */
function stateBefore(
  entries: readonly RecordingEntry[],
  request: number,
): number {
  const written = entries[request] as RequestEntry;
  for (let index = request - 1; index >= 0; index--) {
    const entry = entries[index];
    if (entry.kind === 'action') break;
    if (entry.kind === 'request' && isSameObject(entry.path, written.path)) {
      break;
    }
    if (
      entry.kind === 'watch' &&
      isSameObject(pathOf(entry), written.path) &&
      entry.type !== 'DELETED'
    ) {
      return index;
    }
  }
  return request;
}

function isSameObject(path: string, other: string): boolean {
  return withoutStatus(path) === withoutStatus(other);
}

function withoutStatus(path: string): string {
  return path.replace(/\/status$/, '');
}

function pathOf({
  resource,
  object: { apiVersion, metadata },
}: Extract<RecordingEntry, { kind: 'watch' }>): string {
  const [plural] = resource.split('.');
  const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : '/api/v1';
  return `${base}/namespaces/${metadata.namespace}/${plural}/${metadata.name}`;
}
