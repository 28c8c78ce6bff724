import { ResponseError } from '@backstage/errors';
import { ActionPlanOrRefusal } from '../actions/ActionPlan';
import { ActionRecord } from '../actions/ActionRecord';
import {
  PodsEvent,
  RolloutEvent,
  RolloutsSnapshot,
} from '../events/RolloutEvent';
import { FleetEvent, FleetPage } from '../fleet/FleetPage';
import { toFleetParameters } from '../fleet/fleetParameters';
import { FleetQuery } from '../fleet/FleetQuery';
import { readActionAnswer } from './readActionAnswer';
import { readEventStream } from './readEventStream';
import {
  ActionRequest,
  RolloutsApi,
  RolloutsStatus,
  StreamOptions,
  TrackedRolloutEvent,
} from './RolloutsApi';

/**
 * What {@link RolloutsClient} needs of its surroundings: Backstage's discovery and fetch APIs, or
 * on a server the discovery service and a `fetch` that adds a token.
 *
 * @public
 */
export interface RolloutsClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/**
 * {@link RolloutsApi} over HTTP and server-sent events.
 *
 * @public
 */
export class RolloutsClient implements RolloutsApi {
  private readonly discoveryApi: RolloutsClientOptions['discoveryApi'];
  private readonly fetchApi: RolloutsClientOptions['fetchApi'];

  constructor(options: RolloutsClientOptions) {
    this.discoveryApi = options.discoveryApi;
    this.fetchApi = options.fetchApi;
  }

  async getSnapshot(
    entityRef: string,
    options?: { signal?: AbortSignal },
  ): Promise<RolloutsSnapshot> {
    return this.read(withEntity('rollouts', entityRef), options);
  }

  async getFleet(
    query: FleetQuery,
    options?: { signal?: AbortSignal },
  ): Promise<FleetPage> {
    return this.read(`fleet?${toFleetParameters(query)}`, options);
  }

  async *streamFleet({
    signal,
  }: {
    signal: AbortSignal;
  }): AsyncGenerator<FleetEvent> {
    for await (const { event } of this.stream<FleetEvent>('fleet/stream', {
      signal,
    })) {
      yield event;
    }
  }

  async getStatus(options?: { signal?: AbortSignal }): Promise<RolloutsStatus> {
    return this.read('status', options);
  }

  async *streamRollouts(
    entityRef: string,
    { signal, lastEventId }: StreamOptions,
  ): AsyncGenerator<TrackedRolloutEvent> {
    yield* this.stream<RolloutEvent>(withEntity('stream', entityRef), {
      signal,
      headers:
        lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    });
  }

  async *streamPods(
    rolloutId: string,
    { entityRef, signal }: { entityRef: string; signal: AbortSignal },
  ): AsyncGenerator<PodsEvent> {
    const path = withEntity(pathOf(rolloutId, 'pods'), entityRef);
    for await (const { event } of this.stream<PodsEvent>(path, { signal })) {
      yield event;
    }
  }

  async planAction(
    rolloutId: string,
    request: Omit<ActionRequest, 'reason'>,
  ): Promise<ActionPlanOrRefusal> {
    const response = await this.post(pathOf(rolloutId, 'plans'), request);
    await throwUnlessOk(response);
    return response.json();
  }

  async requestAction(
    rolloutId: string,
    request: ActionRequest,
  ): Promise<ActionRecord> {
    const response = await this.post(pathOf(rolloutId, 'actions'), request);
    return readActionAnswer(response);
  }

  private async *stream<Event>(
    path: string,
    options: { signal: AbortSignal; headers?: Record<string, string> },
  ): AsyncGenerator<{ id?: string; event: Event }> {
    const { signal, headers } = options;
    try {
      const response = await this.send(path, {
        signal,
        headers: { accept: 'text/event-stream', ...headers },
      });
      await throwUnlessOk(response);
      yield* readEventStream<Event>(response, signal);
    } catch (error) {
      // What `fetch` throws on an abort tells nothing that the caller does not know.
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  private async read<T>(
    path: string,
    options?: { signal?: AbortSignal },
  ): Promise<T> {
    const response = await this.send(path, { signal: options?.signal });
    await throwUnlessOk(response);
    return response.json();
  }

  private post(path: string, body: object): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.discoveryApi.getBaseUrl('rollouts');
    return this.fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
  }
}

function withEntity(path: string, entityRef: string): string {
  return `${path}?${new URLSearchParams({ entityRef })}`;
}

/** The slashes of an id are encoded, so that it stays one part of the path. */
function pathOf(rolloutId: string, child: string): string {
  return `rollouts/${encodeURIComponent(rolloutId)}/${child}`;
}

async function throwUnlessOk(response: Response): Promise<void> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
}
