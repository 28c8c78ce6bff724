import {
  ClusterConnector,
  ClusterResponse,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';
import { parseObject } from './parseObject';
import { readLines } from './readLines';
import { failureOfResponse, failureOfWatchError } from './readStatus';
import { collectionPath, selectorQuery } from './resourcePath';
import { ResourceScope, WatchEvent, WatchOptions } from './ResourceSource';
import { startDeadline } from './startDeadline';

const headersTimeoutMs = 30_000;
/** How much later than agreed the cluster may end a watch before it is taken for dead. */
const graceMs = 30_000;
/** etcd takes 1.5 MB an object by default; JSON may be longer than what it stores. */
const maxLineLength = 16 * 1024 * 1024;

const lineSchema = z.object({ type: z.string(), object: z.unknown() });

const bookmarkSchema = z.object({
  metadata: z.object({ resourceVersion: z.string().min(1) }),
});

/** One watch, until it ends in whatever way. Whoever wants more goes on from the last event. */
export async function* watchResource(
  connector: ClusterConnector,
  target: WatchTarget,
  options: WatchOptions & { scope?: ResourceScope },
): AsyncGenerator<WatchEvent> {
  const deadline = startDeadline(headersTimeoutMs, options.signal);
  try {
    const response = await connector.send({
      method: 'GET',
      path: collectionPath(target, options.scope?.namespace),
      query: {
        ...selectorQuery(options.scope),
        watch: 'true',
        allowWatchBookmarks: 'true',
        resourceVersion: options.resourceVersion,
        timeoutSeconds: String(options.timeoutSeconds),
      },
      signal: deadline.signal,
    });
    if (response.status !== 200) {
      yield {
        type: 'failed',
        failure: await failureOfResponse(response, new Date()),
      };
      return;
    }
    deadline.putOff(options.timeoutSeconds * 1000 + graceMs);
    yield { type: 'opened' };
    yield* readEvents(response, target);
  } catch (error) {
    const { message } = error as Error;
    yield { type: 'failed', failure: { kind: 'unreachable', message } };
  } finally {
    deadline.clear();
  }
}

async function* readEvents(
  response: ClusterResponse,
  target: WatchTarget,
): AsyncGenerator<WatchEvent> {
  try {
    for await (const line of readLines(response.body, maxLineLength)) {
      const event = line.isComplete
        ? parseLine(line.text, target)
        : cut('the watch ended in the middle of a line');
      yield event;
      if (event.type === 'failed') {
        return;
      }
    }
    yield { type: 'ended' };
  } catch (error) {
    yield cut((error as Error).message);
  }
}

function cut(message: string): WatchEvent {
  return { type: 'failed', failure: { kind: 'cut', message } };
}

function parseLine(text: string, target: WatchTarget): WatchEvent {
  const line = lineSchema.safeParse(tryParse(text));
  if (!line.success) {
    return {
      type: 'failed',
      failure: {
        kind: 'malformed',
        message: 'the watch sent a line that is not a watch event',
      },
    };
  }
  const { type, object } = line.data;
  switch (type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
      return objectEvent(type, object, target);
    case 'BOOKMARK':
      return bookmarkEvent(object);
    case 'ERROR':
      return { type: 'failed', failure: failureOfWatchError(object) };
    default:
      return { type: 'malformed' };
  }
}

function objectEvent(
  type: 'ADDED' | 'MODIFIED' | 'DELETED',
  value: unknown,
  target: WatchTarget,
): WatchEvent {
  const object = parseObject(value, target);
  if (!object) {
    return { type: 'malformed' };
  }
  return { type: type === 'DELETED' ? 'deleted' : 'applied', object };
}

function bookmarkEvent(object: unknown): WatchEvent {
  const parsed = bookmarkSchema.safeParse(object);
  return parsed.success
    ? {
        type: 'bookmark',
        resourceVersion: parsed.data.metadata.resourceVersion,
      }
    : { type: 'malformed' };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
