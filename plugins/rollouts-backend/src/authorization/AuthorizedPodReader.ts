import { NotFoundError } from '@backstage/errors';
import { PodsEvent } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { PodReader } from '../pods/PodReader';
import { RolloutReader } from '../projection/RolloutReader';
import { EntityView } from '../stream/EntityView';
import { rolloutMatcher } from '../stream/rolloutMatcher';
import { withPing } from '../stream/withPing';
import { tick, withTicks } from '../stream/withTicks';
import { WatchTime } from '../watch/WatchTime';
import { EntityGate } from './EntityGate';
import { EntityPodReader, PodsCall } from './EntityPodReader';

export interface AuthorizedPodReaderOptions {
  gate: EntityGate;
  reader: RolloutReader;
  pods: PodReader;
  time: Pick<WatchTime, 'sleep'>;
  /** How often the rights of a running stream are asked for again; 60 s unless given. */
  recheckIntervalMs?: number;
}

/** Shows pods to those who may see the rollouts of an entity that the rollout belongs to. */
export class AuthorizedPodReader implements EntityPodReader {
  private readonly options: AuthorizedPodReaderOptions;

  constructor(options: AuthorizedPodReaderOptions) {
    this.options = options;
  }

  async stream(call: PodsCall): Promise<AsyncIterable<{ event: PodsEvent }>> {
    const { reader, time } = this.options;
    const view = await this.viewOf(call);
    if (!reader.get(call.rolloutId)) {
      throw notFound(view, call);
    }
    this.assertSelected(view, call);
    return withPing(this.follow(call), { time });
  }

  /** A check of rights that fails ends the stream, whatever the reason. */
  private async *follow(
    call: PodsCall,
  ): AsyncGenerator<{ event: PodsEvent }, void> {
    const { pods, time, recheckIntervalMs = 60_000 } = this.options;
    const left = new AbortController();
    const signal = AbortSignal.any([call.signal, left.signal]);
    try {
      for await (const item of withTicks(pods.watch(call.rolloutId, signal), {
        intervalMs: recheckIntervalMs,
        when: 'always',
        time,
      })) {
        if (item === tick) {
          this.assertSelected(await this.viewOf(call), call);
        } else {
          yield { event: { type: 'pods', pods: item } };
        }
      }
    } finally {
      left.abort();
    }
  }

  /** Nothing is done to pods here, so that no right to act is asked for. */
  private async viewOf({
    entityRef,
    credentials,
  }: PodsCall): Promise<EntityView> {
    return this.options.gate.open(entityRef, credentials, []);
  }

  /** One that was deleted meanwhile is shown as gone. */
  private assertSelected(view: EntityView, call: PodsCall): void {
    const rollout = this.options.reader.get(call.rolloutId);
    if (rollout && !rolloutMatcher(view.lookup)(rollout)) {
      throw notFound(view, call);
    }
  }
}

function notFound({ entityRef }: EntityView, { rolloutId }: PodsCall) {
  return new NotFoundError(
    `${entityRef} has no rollout '${rolloutId}': it was deleted, or the entity's annotations do not select it`,
  );
}
