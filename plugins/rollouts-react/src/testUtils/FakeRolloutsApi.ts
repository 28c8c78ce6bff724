import {
  ActionPlanOrRefusal,
  ActionRecord,
  ActionRequest,
  FleetEvent,
  FleetPage,
  FleetQuery,
  PodsEvent,
  RolloutsApi,
  RolloutsSnapshot,
  RolloutsStatus,
  StreamOptions,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aSnapshot } from './aSnapshot';
import { aFleetPage } from './aFleetPage';
import { anActionPlan, anActionRecord } from './anActionRecord';
import { FakeChannel } from './FakeChannel';
import { FakePodStream, FakeStream } from './FakeStream';

/**
 * A backend for tests: what it answers is set beforehand, what it was asked is kept, and the
 * events of its streams are sent by hand.
 *
 * @public
 */
export class FakeRolloutsApi implements RolloutsApi {
  readonly streams: FakeStream[] = [];
  readonly podStreams: FakePodStream[] = [];
  readonly fleetStreams: FakeChannel<FleetEvent>[] = [];
  readonly snapshotRequests: string[] = [];
  readonly fleetQueries: FleetQuery[] = [];
  readonly plans: {
    rolloutId: string;
    request: Omit<ActionRequest, 'reason'>;
  }[] = [];
  readonly requests: { rolloutId: string; request: ActionRequest }[] = [];

  /** What is answered, or thrown when it is an error. */
  snapshot: RolloutsSnapshot | Error = aSnapshot();
  /** As it is for every query, or made for each. */
  fleet: FleetPage | Error | ((query: FleetQuery) => FleetPage) = aFleetPage();
  status: RolloutsStatus | Error = { engines: [], clusters: [] };
  plan: ActionPlanOrRefusal | Error = anActionPlan();
  record: Promise<ActionRecord> | ActionRecord | Error = anActionRecord();
  /** When set, opening a stream fails. */
  streamError: Error | undefined;

  /** The stream that was opened last. */
  get stream(): FakeStream {
    return lastOf(this.streams);
  }

  /** The stream of pods that was opened last. */
  get podStream(): FakePodStream {
    return lastOf(this.podStreams);
  }

  /** The stream of a fleet that was opened last. */
  get fleetStream(): FakeChannel<FleetEvent> {
    return lastOf(this.fleetStreams);
  }

  async getFleet(query: FleetQuery): Promise<FleetPage> {
    this.fleetQueries.push(query);
    const { fleet } = this;
    return answer(typeof fleet === 'function' ? fleet(query) : fleet);
  }

  streamFleet({ signal }: { signal: AbortSignal }): AsyncIterable<FleetEvent> {
    const stream = new FakeChannel<FleetEvent>(signal);
    this.fleetStreams.push(stream);
    if (this.streamError) {
      stream.fail(this.streamError);
    }
    return stream.read();
  }

  async getStatus(): Promise<RolloutsStatus> {
    return answer(this.status);
  }

  async getSnapshot(entityRef: string): Promise<RolloutsSnapshot> {
    this.snapshotRequests.push(entityRef);
    return answer(this.snapshot);
  }

  streamRollouts(
    entityRef: string,
    { signal, lastEventId }: StreamOptions,
  ): AsyncIterable<TrackedRolloutEvent> {
    const stream = new FakeStream(entityRef, lastEventId, signal);
    this.streams.push(stream);
    if (this.streamError) {
      stream.fail(this.streamError);
    }
    return stream.read();
  }

  streamPods(
    rolloutId: string,
    { entityRef, signal }: { entityRef: string; signal: AbortSignal },
  ): AsyncIterable<PodsEvent> {
    const stream = new FakePodStream(rolloutId, entityRef, signal);
    this.podStreams.push(stream);
    if (this.streamError) {
      stream.fail(this.streamError);
    }
    return stream.read();
  }

  async planAction(
    rolloutId: string,
    request: Omit<ActionRequest, 'reason'>,
  ): Promise<ActionPlanOrRefusal> {
    this.plans.push({ rolloutId, request });
    return answer(this.plan);
  }

  async requestAction(
    rolloutId: string,
    request: ActionRequest,
  ): Promise<ActionRecord> {
    this.requests.push({ rolloutId, request });
    return answer(await this.record);
  }
}

function lastOf<Stream>(streams: readonly Stream[]): Stream {
  const last = streams[streams.length - 1];
  if (!last) {
    throw new Error('No stream was opened');
  }
  return last;
}

/** Test environments have several `Error`s, so `instanceof` does not tell. */
function isError(value: unknown): value is Error {
  return Object.prototype.toString.call(value) === '[object Error]';
}

function answer<T>(value: T | Error): T {
  if (isError(value)) {
    throw value;
  }
  return value;
}
