// A Kubernetes API over HTTP that lists and watches a large fleet, in a process of its own, so that
// what it takes is not counted. Arguments: a recording.
import { randomInt } from 'node:crypto';
import { createServer, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { fleetSize } from './FleetSize';
import { ObjectText, objectTexts } from './objectTexts';

const [, , recordingFile] = process.argv;
const texts = objectTexts(recordingFile);
const watches = new Map<string, Set<ServerResponse>>();
let version = 1;

/** Objects lie one behind the other: all that belong to the first rollout come first. */
function textAt(kinds: ObjectText[], position: number): string {
  const index = Math.floor(position / kinds.length);
  return kinds[position % kinds.length](index, version);
}

function list(kinds: ObjectText[], query: URLSearchParams): string {
  const total = kinds.length * fleetSize.rollouts;
  const from = Number(query.get('continue') ?? 0);
  const to = Math.min(total, from + Number(query.get('limit') ?? total));
  const metadata = {
    resourceVersion: String(version),
    ...(to < total ? { continue: String(to) } : {}),
  };
  const items = Array.from({ length: to - from }, (_, index) =>
    textAt(kinds, from + index),
  );
  return `{"kind":"List","apiVersion":"v1","metadata":${JSON.stringify(
    metadata,
  )},"items":[${items.join()}]}`;
}

/** What every API version serves. */
const discovery = JSON.stringify({
  kind: 'APIResourceList',
  apiVersion: 'v1',
  resources: [...texts.keys(), 'experiments', 'deployments'].map(name => ({
    name,
    verbs: ['list', 'watch'],
  })),
});

const server = createServer((req, res) => {
  const { pathname, searchParams } = new URL(req.url ?? '', 'http://cluster');
  const plural = pathname.slice(pathname.lastIndexOf('/') + 1);
  res.setHeader('content-type', 'application/json');
  if (/^v\d/.test(plural)) {
    res.end(discovery);
    return;
  }
  if (searchParams.get('watch') !== 'true') {
    res.end(list(texts.get(plural) ?? [], searchParams));
    return;
  }
  const open = watches.get(plural) ?? new Set();
  watches.set(plural, open.add(res));
  res.flushHeaders();
  res.on('close', () => open.delete(res));
});

/** One change of some object; Rollouts change most, as in a cluster. */
function change(): void {
  version += 1;
  const [plural] = [
    'rollouts',
    'rollouts',
    'replicasets',
    'analysisruns',
  ].slice(randomInt(4));
  const kinds = texts.get(plural) ?? [];
  // Only the newest of several has anything to change.
  const index = randomInt(fleetSize.rollouts);
  const line = `{"type":"MODIFIED","object":${kinds[0](index, version)}}\n`;
  watches.get(plural)?.forEach(res => res.write(line));
}

let changing: NodeJS.Timeout | undefined;

process.on('message', (message: string) => {
  clearInterval(changing);
  if (message === 'change') {
    const atOnce = fleetSize.changesPerSecond / 20;
    changing = setInterval(() => {
      for (let count = 0; count < atOnce; count++) {
        change();
      }
    }, 50);
  }
});
process.on('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
