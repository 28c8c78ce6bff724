import { ServerResponse } from 'node:http';
import {
  apiVersionOf,
  qualifiedName,
} from '../../resources/ResourceDefinition';
import { StoreChange } from '../../store/RevisionLog';
import { StatusError, toStatus } from '../../store/StatusError';
import { StoredObject } from '../../store/StoredObject';
import { ResourceCall } from '../ApiServices';
import { presentObject } from '../present';
import { parseSelectors, Selection } from '../selectors/parseSelectors';
import { parseIncludeObject } from '../table/renderTable';
import { tooLarge, tooOld } from '../verbs/parseRevision';
import { parseWatchOptions, WatchOptions } from './parseWatchOptions';
import { toWatchEvent } from './toWatchEvent';

const BOOKMARK_INTERVAL_MS = 30_000;
// A client that reads no more is let go before its backlog fills the memory.
const MAX_BACKLOG_BYTES = 16 * 1024 * 1024;
const INITIAL_EVENTS_END = 'k8s.io/initial-events-end';

/** One running watch: the lines that a client gets until it leaves, is dropped, or its time is up. */
export class WatchStream {
  private readonly options: WatchOptions;
  private readonly selects: Selection;
  private readonly resource: string;
  private readonly ends: (() => void)[] = [];
  private hasToldColumns = false;
  private response!: ServerResponse;

  /** Throws for options that make no sense, before anything is sent. */
  constructor(private readonly call: ResourceCall) {
    const { target, request } = call;
    this.options = parseWatchOptions(request.query);
    this.selects = parseSelectors(target, request.query);
    this.resource = target.definition.view
      ? target.definition.view.storedAs
      : qualifiedName(target.definition);
  }

  start(response: ServerResponse): void {
    this.response = response;
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-cache, private',
    });
    response.flushHeaders();
    response.on('close', () => this.end());
    if (!this.sendPast()) {
      response.end();
      return;
    }
    this.register();
    this.follow();
  }

  /** What happened before; false when that cannot be told. */
  private sendPast(): boolean {
    const { store } = this.call.services;
    const { since, initialEvents } = this.options;
    if (since === undefined) {
      if (initialEvents) {
        this.sendInitialEvents();
      }
      return true;
    }
    if (since > store.revision) {
      this.sendError(tooLarge(since, store.revision));
      return false;
    }
    const changes = store.changesSince(since);
    if (!changes) {
      this.sendError(tooOld(since, store.revision));
      return false;
    }
    changes.forEach(change => this.sendChange(change));
    return true;
  }

  private sendInitialEvents(): void {
    const { store } = this.call.services;
    const { definition } = this.call.target;
    store
      .list(definition)
      .filter(this.selects)
      .forEach(object => this.sendObject('ADDED', object));
    if (
      this.options.bookmarks &&
      this.call.request.query.get('sendInitialEvents') === 'true'
    ) {
      this.sendBookmark({ [INITIAL_EVENTS_END]: 'true' });
    }
  }

  private register(): void {
    const { services, request, target } = this.call;
    this.ends.push(
      services.watches.add({
        resource: this.resource,
        namespace: target.namespace,
        user: request.identity.user,
        userAgent: request.headers['user-agent'] ?? '',
        drop: () => this.response.destroy(),
      }),
    );
  }

  private follow(): void {
    const { store } = this.call.services;
    this.ends.push(store.subscribe(change => this.sendChange(change)));
    if (this.options.bookmarks) {
      const timer = setInterval(
        () => this.sendBookmark(),
        BOOKMARK_INTERVAL_MS,
      );
      this.ends.push(() => clearInterval(timer));
    }
    const timeout = setTimeout(() => {
      if (this.options.bookmarks) {
        this.sendBookmark();
      }
      this.response.end();
    }, this.options.timeoutSeconds * 1000);
    this.ends.push(() => clearTimeout(timeout));
  }

  private end(): void {
    this.ends.splice(0).forEach(stop => stop());
  }

  private sendChange(change: StoreChange): void {
    if (change.resource !== this.resource) {
      return;
    }
    const event = toWatchEvent(change, this.selects);
    if (event) {
      this.sendObject(event.type, event.object);
    }
  }

  private sendObject(type: string, object: StoredObject): void {
    const { services, target, request, form } = this.call;
    const shown = presentObject(object, {
      definition: target.definition,
      form,
      now: services.store.now(),
      includeObject: parseIncludeObject(request.query),
      omitColumns: this.hasToldColumns,
    });
    this.hasToldColumns = true;
    this.sendLine({ type, object: shown });
  }

  private sendBookmark(annotations?: Record<string, string>): void {
    const { definition } = this.call.target;
    this.sendLine({
      type: 'BOOKMARK',
      object: {
        kind: definition.kind,
        apiVersion: apiVersionOf(definition),
        metadata: {
          resourceVersion: String(this.call.services.store.revision),
          creationTimestamp: null,
          ...(annotations ? { annotations } : {}),
        },
      },
    });
  }

  private sendError(error: StatusError): void {
    this.sendLine({ type: 'ERROR', object: toStatus(error) });
  }

  private sendLine(line: object): void {
    const { response } = this;
    if (response.destroyed || response.writableEnded) {
      return;
    }
    const text = `${JSON.stringify(line)}\n`;
    switch (this.call.services.faults.takeLineFault()) {
      case 'cut':
        response.write(text.slice(0, Math.floor(text.length / 2)), () =>
          response.destroy(),
        );
        return;
      case 'malformed':
        response.write('{"type":"MODIFIED","object":{{\n');
        break;
      default:
    }
    response.write(text);
    if (response.writableLength > MAX_BACKLOG_BYTES) {
      response.destroy();
    }
  }
}
