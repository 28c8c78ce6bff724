import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import { AddressInfo } from 'node:net';
import {
  KubernetesObject,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { collectionPath, groupVersionPath } from '../cluster/resourcePath';

/** A canned answer, given instead of the real one. */
export interface Script {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Takes the request and never answers. */
  hangs?: boolean;
  /** Breaks the connection without an answer. */
  breaks?: boolean;
}

export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** Requests that came over one connection have the same. */
  port: number | undefined;
}

interface Resource {
  target: WatchTarget;
  objects: Map<string, KubernetesObject>;
  watches: Set<http.ServerResponse>;
}

interface Change {
  target: WatchTarget;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: KubernetesObject;
}

/** What the API says when it does not do what it was asked for. */
export function aStatus(code: number, message: string, details?: unknown) {
  return { kind: 'Status', apiVersion: 'v1', code, message, details };
}

const notFound: Script = {
  status: 404,
  body: aStatus(404, 'the server could not find the requested resource'),
};

/**
 * Lists, watches and gets like a Kubernetes API server, and does wrong what a test asks for: on
 * the wire, where an embedded cluster is too well behaved.
 */
export class ScriptedCluster {
  readonly requests: SeenRequest[] = [];
  private readonly resources = new Map<string, Resource>();
  private readonly scripts: {
    matches: (request: SeenRequest) => boolean;
    script: Script;
    remaining: number;
  }[] = [];
  private readonly history: Change[] = [];
  private server: http.Server | undefined;
  private port = 0;
  private version = 100;

  constructor(private readonly tls?: https.ServerOptions) {}

  get url(): string {
    return `${this.tls ? 'https' : 'http'}://127.0.0.1:${this.port}`;
  }

  /** Listens, on the port that it had before if it had one. */
  async start(): Promise<this> {
    const handle: http.RequestListener = (request, response) =>
      void this.answer(request, response);
    this.server = this.tls
      ? https.createServer(this.tls, handle)
      : http.createServer(handle);
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Ends at once, all connections too. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    this.resources.forEach(({ watches }) => watches.clear());
    if (server) {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    }
  }

  serve(...targets: WatchTarget[]): this {
    for (const target of targets) {
      this.resources.set(collectionPath(target), {
        target,
        objects: new Map(),
        watches: new Set(),
      });
    }
    return this;
  }

  /** As if set up anew: nothing in it, and its history begins again. */
  forgetEverything(): void {
    this.version = 1;
    this.history.length = 0;
    this.resources.forEach(({ objects }) => objects.clear());
  }

  put(target: WatchTarget, object: KubernetesObject): KubernetesObject {
    const { objects } = this.resourceOf(target);
    const { uid } = object.metadata;
    const stored = this.stamp(object);
    const type = objects.has(uid) ? 'MODIFIED' : 'ADDED';
    objects.set(uid, stored);
    this.tell({ target, type, object: stored });
    return stored;
  }

  remove(target: WatchTarget, { metadata }: KubernetesObject): void {
    const { objects } = this.resourceOf(target);
    const object = objects.get(metadata.uid);
    if (object) {
      objects.delete(metadata.uid);
      this.tell({ target, type: 'DELETED', object: this.stamp(object) });
    }
  }

  /** Changes an object without any watch being told, as if the connection had lost it. */
  removeUnseen(target: WatchTarget, { metadata }: KubernetesObject): void {
    this.version += 1;
    this.resourceOf(target).objects.delete(metadata.uid);
  }

  /** Answers so to the next `times` requests that match; to all of them unless given. */
  script(
    matches: (request: SeenRequest) => boolean,
    script: Script,
    times = Infinity,
  ): () => void {
    const entry = { matches, script, remaining: times };
    this.scripts.push(entry);
    return () => {
      entry.remaining = 0;
    };
  }

  watchCount(target: WatchTarget): number {
    return this.resourceOf(target).watches.size;
  }

  /** Sends text as it is to everybody who watches. */
  write(target: WatchTarget, text: string): void {
    this.resourceOf(target).watches.forEach(watch => watch.write(text));
  }

  sendBookmark(target: WatchTarget): void {
    const metadata = { resourceVersion: String(this.version) };
    const object = { kind: target.kind, metadata };
    this.write(target, `${JSON.stringify({ type: 'BOOKMARK', object })}\n`);
  }

  endWatches(target: WatchTarget): void {
    const { watches } = this.resourceOf(target);
    watches.forEach(watch => watch.end());
    watches.clear();
  }

  breakWatches(target: WatchTarget): void {
    const { watches } = this.resourceOf(target);
    watches.forEach(watch => watch.destroy());
    watches.clear();
  }

  private stamp(object: KubernetesObject): KubernetesObject {
    this.version += 1;
    const resourceVersion = String(this.version);
    return { ...object, metadata: { ...object.metadata, resourceVersion } };
  }

  private tell(change: Change): void {
    this.history.push(change);
    this.write(change.target, lineOf(change));
  }

  private async answer(
    incoming: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const request = await readRequest(incoming);
    this.requests.push(request);
    const scripted = this.scripts.find(
      ({ matches, remaining }) => remaining > 0 && matches(request),
    );
    if (scripted) {
      scripted.remaining -= 1;
      follow(scripted.script, response);
      return;
    }
    const resource = this.resources.get(request.path);
    if (resource && request.query.get('watch') === 'true') {
      this.openWatch(resource, request, response);
      return;
    }
    const body = resource
      ? this.listOf(resource, request)
      : this.discoveryOf(request) ?? this.objectAt(request);
    if (body) {
      reply(response, { status: 200, body });
    } else {
      reply(response, notFound);
    }
  }

  private openWatch(
    { target, watches }: Resource,
    { query }: SeenRequest,
    response: http.ServerResponse,
  ): void {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.flushHeaders();
    this.history
      .filter(change => change.target === target)
      .filter(
        ({ object }) =>
          Number(object.metadata.resourceVersion) >
          Number(query.get('resourceVersion')),
      )
      .forEach(change => response.write(lineOf(change)));
    watches.add(response);
    response.on('close', () => watches.delete(response));
  }

  private listOf(
    { target, objects }: Resource,
    { query }: SeenRequest,
  ): unknown {
    const limit = Number(query.get('limit') ?? Infinity);
    const from = Number(query.get('continue') ?? 0);
    const all = [...objects.values()];
    const isWhole = from + limit >= all.length;
    return {
      kind: `${target.kind}List`,
      apiVersion: target.group ? `${target.group}/${target.version}` : 'v1',
      metadata: {
        resourceVersion: String(this.version),
        ...(isWhole ? {} : { continue: String(from + limit) }),
      },
      items: all.slice(from, from + limit),
    };
  }

  private discoveryOf({ path }: SeenRequest): unknown {
    const served = [...this.resources.values()].filter(
      ({ target }) => groupVersionPath(target) === path,
    );
    return served.length === 0
      ? undefined
      : {
          kind: 'APIResourceList',
          resources: served.map(({ target }) => ({ name: target.plural })),
        };
  }

  private objectAt({ path }: SeenRequest): unknown {
    const match = /^(.+)\/namespaces\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path);
    const [, prefix, namespace, plural, name] = match ?? [];
    return [...(this.resources.get(`${prefix}/${plural}`)?.objects ?? [])]
      .map(([, object]) => object)
      .find(
        ({ metadata }) =>
          metadata.namespace === namespace && metadata.name === name,
      );
  }

  private resourceOf(target: WatchTarget): Resource {
    const resource = this.resources.get(collectionPath(target));
    if (!resource) {
      throw new Error(`${target.plural} is not served`);
    }
    return resource;
  }
}

/** Requests that open a watch of a resource. */
export function watchesOf(target: WatchTarget) {
  return ({ path, query }: SeenRequest) =>
    path === collectionPath(target) && query.get('watch') === 'true';
}

/** Requests that list a resource. */
export function listsOf(target: WatchTarget) {
  return ({ path, query }: SeenRequest) =>
    path === collectionPath(target) && query.get('watch') === null;
}

function lineOf({ type, object }: Change): string {
  return `${JSON.stringify({ type, object })}\n`;
}

function follow(script: Script, response: http.ServerResponse): void {
  if (script.hangs) {
    return;
  }
  if (script.breaks) {
    response.destroy();
    return;
  }
  reply(response, script);
}

function reply(
  response: http.ServerResponse,
  { status, body, headers }: Script,
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    ...headers,
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function readRequest(
  incoming: http.IncomingMessage,
): Promise<SeenRequest> {
  const { remotePort: port } = incoming.socket;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk);
  }
  const url = new URL(incoming.url ?? '/', 'http://cluster');
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
    port,
  };
}
