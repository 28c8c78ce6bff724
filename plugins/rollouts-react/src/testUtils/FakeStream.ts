import {
  PodsEvent,
  RolloutEvent,
  RolloutPods,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FakeChannel } from './FakeChannel';

/**
 * One stream that was opened at a {@link FakeRolloutsApi}, and the server's side of it.
 *
 * @public
 */
export class FakeStream extends FakeChannel<TrackedRolloutEvent> {
  constructor(
    readonly entityRef: string,
    readonly lastEventId: string | undefined,
    signal: AbortSignal,
  ) {
    super(signal);
  }

  send(event: RolloutEvent, id?: string) {
    this.push({ id, event });
  }
}

/**
 * One stream of pods that was opened at a {@link FakeRolloutsApi}, and the server's side of it.
 *
 * @public
 */
export class FakePodStream extends FakeChannel<PodsEvent> {
  constructor(
    readonly rolloutId: string,
    readonly entityRef: string,
    signal: AbortSignal,
  ) {
    super(signal);
  }

  send(pods: RolloutPods) {
    this.push({ type: 'pods', pods });
  }

  /** As the server does when there is nothing to tell. */
  ping() {
    this.push({ type: 'ping' });
  }
}
