import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { JsonObject } from '@backstage/types';
import {
  Rollout,
  RolloutEvent,
  RolloutsSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { aRollout } from '../__testUtils__/aRollout';
import { ManualTime } from '../__testUtils__/ManualTime';
import { until } from '../__testUtils__/until';
import { CoalescingQueue } from '../stream/CoalescingQueue';
import { registerWaitForRollout } from './waitForRollout';

const moving = aRollout({
  phase: 'Progressing',
  stableVersion: 'v1',
  newVersion: 'v2',
  isFullyPromoted: false,
});
const healthy = aRollout({ newVersion: 'v2', stableVersion: 'v2' });
const entityRef = 'component:default/checkout';

/** A registry with this one action, on a rollout that the test moves. */
function aWait(first: Rollout = moving) {
  const registry = actionsRegistryServiceMock();
  const time = new ManualTime();
  const closing = new AbortController();
  const queue = new CoalescingQueue<RolloutEvent>({ capacity: 100 });
  const open = { streams: 0 };
  const snapshot: RolloutsSnapshot = {
    entityRef,
    lookup: { kind: 'selector', labelSelector: 'app=checkout' },
    rollouts: [first],
    clusters: [],
    allowedActions: [],
    recentActions: [],
  };
  registerWaitForRollout(registry, {
    fleet: {
      page: async () => {
        throw new Error('The entity is named: the fleet is not to be asked');
      },
      version: async () => '',
      stream: async () => (async function* none() {})(),
    },
    rollouts: {
      snapshot: async () => snapshot,
      async stream({ signal }) {
        signal.addEventListener('abort', () => queue.close());
        return (async function* events() {
          open.streams += 1;
          try {
            yield { event: { type: 'snapshot' as const, snapshot } };
            for (
              let next = await queue.take();
              next.kind === 'item';
              next = await queue.take()
            ) {
              yield { event: next.item };
            }
          } finally {
            open.streams -= 1;
          }
        })();
      },
    },
    time,
    closing: closing.signal,
  });
  let sent = 0;
  return {
    time,
    closing,
    open,
    send: (event: RolloutEvent) => queue.offer(String((sent += 1)), event),
    wait: async (input: JsonObject = {}) => {
      const { output } = await registry.invoke({
        id: 'test:wait-for-rollout',
        input: { rolloutId: first.id, entityRef, ...input },
        credentials: mockCredentials.user(),
      });
      return output as JsonObject;
    },
  };
}

describe('waiting for a rollout', () => {
  it.each<[string, Rollout, string]>([
    ['is healthy', healthy, 'healthy'],
    ['waits for a person', aPausedRollout(), 'waitsForPerson'],
    ['was aborted', { ...moving, phase: 'Aborted' }, 'aborted'],
    ['is degraded', { ...moving, phase: 'Degraded' }, 'degraded'],
  ])('ends when it %s', async (_, next, outcome) => {
    const { wait, send, open } = aWait();
    const waiting = wait();

    send({ type: 'changed', rollout: next });

    expect(await waiting).toMatchObject({
      outcome,
      phase: next.phase,
      observed: next.observation,
    });
    expect(open.streams).toBe(0);
  });

  it('ends at once when it is there already', async () => {
    expect(await aWait(healthy).wait()).toMatchObject({ outcome: 'healthy' });
  });

  it('ends when it is gone', async () => {
    const { wait, send } = aWait();
    const waiting = wait();

    send({ type: 'removed', rolloutId: moving.id });

    expect(await waiting).toMatchObject({
      outcome: 'gone',
      phase: 'Progressing',
    });
  });

  it('goes on past others, and past what it was not asked to stop at', async () => {
    const { wait, send } = aWait();
    const waiting = wait({ until: ['healthy'] });

    send({ type: 'changed', rollout: aPausedRollout() });
    send({ type: 'changed', rollout: { ...healthy, id: 'another' } });
    send({ type: 'removed', rolloutId: 'another' });
    send({ type: 'ping' });
    send({ type: 'changed', rollout: healthy });

    expect(await waiting).toMatchObject({ outcome: 'healthy' });
  });

  it('does not take the version before for the one that is wanted', async () => {
    const { wait, send } = aWait(aRollout());
    const waiting = wait({ version: 'v2' });

    send({ type: 'changed', rollout: moving });
    send({ type: 'changed', rollout: healthy });

    expect(await waiting).toMatchObject({
      outcome: 'healthy',
      newVersion: 'v2',
    });
  });

  it('does not believe a state of before the latest change', async () => {
    const { wait, send } = aWait({ ...healthy, isObserved: false });
    const waiting = wait();

    send({ type: 'changed', rollout: { ...moving, phase: 'Degraded' } });

    expect(await waiting).toMatchObject({ outcome: 'degraded' });
  });

  it('ends when the time is up', async () => {
    const { wait, time, open } = aWait();
    const waiting = wait({ timeoutSeconds: 60 });
    await until(() => open.streams === 1);

    await time.advance(59_999);
    expect(open.streams).toBe(1);
    await time.advance(1);

    expect(await waiting).toMatchObject({
      outcome: 'timeout',
      phase: 'Progressing',
    });
    expect(time.sleeping).toBe(0);
  });

  it('ends when the portal stops', async () => {
    const { wait, closing, open, time } = aWait();
    const waiting = wait();
    await until(() => open.streams === 1);

    closing.abort();

    expect(await waiting).toMatchObject({ outcome: 'timeout' });
    expect(time.sleeping).toBe(0);
  });

  it('fails when it ends otherwise than expected, and says how', async () => {
    const { wait, send } = aWait();
    const waiting = wait({ expect: ['healthy'] });

    send({ type: 'changed', rollout: aPausedRollout() });

    await expect(waiting).rejects.toThrow(
      `${moving.id} came to 'waitsForPerson', and healthy was expected. It is Paused at step 2 of 8 with version v2 now, and waits for a person to promote it.`,
    );
  });

  it.each([0, 241])('does not wait for %i seconds', async timeoutSeconds => {
    await expect(aWait().wait({ timeoutSeconds })).rejects.toThrow(
      /Invalid input/,
    );
  });

  it('says that an id is malformed', async () => {
    await expect(aWait().wait({ rolloutId: 'checkout' })).rejects.toThrow(
      "Rollout id 'checkout' must read cluster/namespace/engine/kind/name",
    );
  });
});
