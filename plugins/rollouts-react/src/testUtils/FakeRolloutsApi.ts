import {
  ActionPlanOrRefusal,
  ActionRecord,
  ActionRequest,
  RolloutEvent,
  RolloutsApi,
  RolloutsSnapshot,
  StreamOptions,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aSnapshot } from './aSnapshot';
import { anActionPlan, anActionRecord } from './anActionRecord';

type Ending = { error?: Error };

/**
 * One stream that was opened at a {@link FakeRolloutsApi}, and the server's side of it.
 *
 * @public
 */
export class FakeStream {
  private readonly waiting: TrackedRolloutEvent[] = [];
  private ending: Ending | undefined;
  private wake: () => void = () => {};

  constructor(
    readonly entityRef: string,
    readonly lastEventId: string | undefined,
    readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.end());
  }

  /** Whether it was closed, by whichever side. */
  get isClosed(): boolean {
    return this.ending !== undefined;
  }

  send(event: RolloutEvent, id?: string) {
    this.waiting.push({ id, event });
    this.wake();
  }

  /** Ends it as a server does that shuts down. */
  end() {
    this.ending ??= {};
    this.wake();
  }

  /** Ends it as a connection does that is lost. */
  fail(error: Error) {
    this.ending ??= { error };
    this.wake();
  }

  async *read(): AsyncIterable<TrackedRolloutEvent> {
    for (;;) {
      const event = this.waiting.shift();
      if (event) {
        yield event;
      } else if (this.ending?.error) {
        throw this.ending.error;
      } else if (this.ending) {
        return;
      } else {
        await new Promise<void>(resolve => {
          this.wake = resolve;
        });
      }
    }
  }
}

/**
 * A backend for tests: what it answers is set beforehand, what it was asked is kept, and the
 * events of its streams are sent by hand.
 *
 * @public
 */
export class FakeRolloutsApi implements RolloutsApi {
  readonly streams: FakeStream[] = [];
  readonly snapshotRequests: string[] = [];
  readonly plans: {
    rolloutId: string;
    request: Omit<ActionRequest, 'reason'>;
  }[] = [];
  readonly requests: { rolloutId: string; request: ActionRequest }[] = [];

  /** What is answered, or thrown when it is an error. */
  snapshot: RolloutsSnapshot | Error = aSnapshot();
  plan: ActionPlanOrRefusal | Error = anActionPlan();
  record: Promise<ActionRecord> | ActionRecord | Error = anActionRecord();
  /** When set, opening a stream fails. */
  streamError: Error | undefined;

  /** The stream that was opened last. */
  get stream(): FakeStream {
    const stream = this.streams[this.streams.length - 1];
    if (!stream) {
      throw new Error('No stream was opened');
    }
    return stream;
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
