import fc from 'fast-check';
import {
  ActionState,
  ClusterStatus,
  Rollout,
  RolloutActionKind,
  rolloutActionKinds,
  RolloutEvent,
  RolloutPhase,
  rolloutPhases,
  RolloutsSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aCluster, anActionRecord, aRollout, aSnapshot } from '../testUtils';
import { foldRolloutEvents } from './foldRolloutEvents';
import { initialRolloutsState, RolloutsState } from './RolloutsState';

function fold(
  events: RolloutEvent[],
  state: RolloutsState = initialRolloutsState,
): RolloutsState {
  return events.reduce(
    (folded, event) => foldRolloutEvents(folded, { event }),
    state,
  );
}

const clusterName = fc.constantFrom('stg', 'prod-a', 'prod-b', 'unlisted');

const someRollout: fc.Arbitrary<Rollout> = fc
  .record({
    cluster: clusterName,
    namespace: fc.constantFrom('a', 'b'),
    name: fc.constantFrom('checkout', 'pricing'),
    phase: fc.constantFrom<RolloutPhase>(...rolloutPhases),
    generation: fc.nat(5),
  })
  .map(({ cluster, namespace, name, phase, generation }) =>
    aRollout({
      ref: { cluster, namespace, name },
      phase,
      observation: { uid: name, podHash: 'hash', generation },
    }),
  );

const someCluster: fc.Arbitrary<ClusterStatus> = fc
  .record({
    name: clusterName,
    tier: fc.nat(2),
    isReachable: fc.boolean(),
  })
  .map(aCluster);

const someActions: fc.Arbitrary<RolloutActionKind[]> = fc.subarray([
  ...rolloutActionKinds,
]);

const someChange: fc.Arbitrary<RolloutEvent> = fc.oneof(
  someRollout.map(rollout => ({ type: 'changed' as const, rollout })),
  someRollout.map(({ id }) => ({ type: 'removed' as const, rolloutId: id })),
  someCluster.map(cluster => ({ type: 'cluster-status' as const, cluster })),
  someActions.map(allowedActions => ({
    type: 'allowed-actions' as const,
    allowedActions,
  })),
  fc.constant({ type: 'ping' as const }),
);

const someSnapshot: fc.Arbitrary<RolloutsSnapshot> = fc
  .record({
    rollouts: fc.uniqueArray(someRollout, { selector: ({ id }) => id }),
    clusters: fc.uniqueArray(someCluster, { selector: ({ name }) => name }),
    allowedActions: someActions,
  })
  .map(aSnapshot);

/** What a server holds after a change, without any order. */
function applyToServer(
  snapshot: RolloutsSnapshot,
  event: RolloutEvent,
): RolloutsSnapshot {
  switch (event.type) {
    case 'changed': {
      const { rollout } = event;
      const others = snapshot.rollouts.filter(({ id }) => id !== rollout.id);
      return { ...snapshot, rollouts: [rollout, ...others] };
    }
    case 'removed':
      return {
        ...snapshot,
        rollouts: snapshot.rollouts.filter(({ id }) => id !== event.rolloutId),
      };
    case 'cluster-status': {
      const { cluster } = event;
      const others = snapshot.clusters.filter(
        ({ name }) => name !== cluster.name,
      );
      return { ...snapshot, clusters: [cluster, ...others] };
    }
    case 'allowed-actions':
      return { ...snapshot, allowedActions: event.allowedActions };
    default:
      return snapshot;
  }
}

describe('foldRolloutEvents', () => {
  it('knows after a snapshot and its changes what a later snapshot would say', () => {
    fc.assert(
      fc.property(someSnapshot, fc.array(someChange), (snapshot, changes) => {
        const final = changes.reduce(applyToServer, snapshot);

        const folded = fold([{ type: 'snapshot', snapshot }, ...changes]);

        expect(folded).toEqual(fold([{ type: 'snapshot', snapshot: final }]));
      }),
    );
  });

  it('does not mind to be told twice', () => {
    fc.assert(
      fc.property(someSnapshot, someChange, (snapshot, change) => {
        const once = fold([{ type: 'snapshot', snapshot }, change]);

        expect(fold([change], once)).toEqual(once);
      }),
    );
  });

  it('forgets with a snapshot what was there before', () => {
    fc.assert(
      fc.property(someSnapshot, someSnapshot, (before, after) => {
        const folded = fold([
          { type: 'snapshot', snapshot: before },
          { type: 'snapshot', snapshot: after },
        ]);

        expect(folded).toEqual(fold([{ type: 'snapshot', snapshot: after }]));
      }),
    );
  });

  it('ignores events of types that it does not know, except for their id', () => {
    const state = fold([{ type: 'snapshot', snapshot: aSnapshot() }]);
    const event = { type: 'weather', sky: 'grey' } as unknown as RolloutEvent;

    const next = foldRolloutEvents(state, { id: '7', event });

    expect(next).toEqual({ ...state, lastEventId: '7' });
  });

  it('is the very same state after a ping without an id', () => {
    const state = fold([{ type: 'snapshot', snapshot: aSnapshot() }]);

    expect(foldRolloutEvents(state, { event: { type: 'ping' } })).toBe(state);
  });

  it('keeps the id of the last event to go on from', () => {
    const snapshot = aSnapshot();
    const first = foldRolloutEvents(initialRolloutsState, {
      id: '41',
      event: { type: 'snapshot', snapshot },
    });

    const second = foldRolloutEvents(first, { event: { type: 'ping' } });

    expect(second.lastEventId).toBe('41');
  });

  it('has nothing to go on from after a snapshot that was polled', () => {
    const snapshot = aSnapshot();
    const streamed = foldRolloutEvents(initialRolloutsState, {
      id: '41',
      event: { type: 'snapshot', snapshot },
    });

    const polled = fold([{ type: 'snapshot', snapshot }], streamed);

    expect(polled.lastEventId).toBeUndefined();
  });

  it('shows rollouts in the order of tiers, and of clusters that nobody knows last', () => {
    const inCluster = (cluster: string) => aRollout({ ref: { cluster } });
    const snapshot = aSnapshot({
      rollouts: ['unlisted', 'prod-b', 'stg', 'prod-a'].map(inCluster),
      clusters: [
        aCluster({ name: 'prod-b', tier: 2 }),
        aCluster({ name: 'prod-a', tier: 2 }),
        aCluster({ name: 'stg', tier: 1 }),
      ],
    });

    const { rollouts } = fold([{ type: 'snapshot', snapshot }]);

    expect(rollouts.map(({ ref }) => ref.cluster)).toEqual([
      'stg',
      'prod-a',
      'prod-b',
      'unlisted',
    ]);
  });

  describe('stories of actions', () => {
    const requested = anActionRecord();
    const effective = anActionRecord({ state: 'effective' });

    it('are kept by rollout, newest first', () => {
      const later = anActionRecord({
        id: 'action-2',
        requestedAt: '2026-11-20T14:50:00Z',
      });

      const { actions } = fold([
        { type: 'action', record: later },
        { type: 'action', record: requested },
      ]);

      expect(actions[requested.rolloutId]).toEqual([later, requested]);
    });

    it('go on with each record of the same action', () => {
      const { actions } = fold([
        { type: 'action', record: requested },
        { type: 'action', record: effective },
      ]);

      expect(actions[requested.rolloutId]).toEqual([effective]);
    });

    it('do not go back when the answer to the request comes after its effect', () => {
      const { actions } = fold([
        { type: 'action', record: effective },
        { type: 'action', record: requested },
      ]);

      expect(actions[requested.rolloutId]).toEqual([effective]);
    });

    it('do not forget that the controller was woken', () => {
      const nudged = anActionRecord({ nudgedAt: '2026-11-20T14:44:36Z' });

      const { actions } = fold([
        { type: 'action', record: nudged },
        { type: 'action', record: requested },
      ]);

      expect(actions[requested.rolloutId]).toEqual([nudged]);
    });

    it('come with a snapshot, to those who poll', () => {
      const { actions } = fold([
        { type: 'action', record: requested },
        {
          type: 'snapshot',
          snapshot: aSnapshot({ recentActions: [effective] }),
        },
      ]);

      expect(actions[requested.rolloutId]).toEqual([effective]);
    });

    it('never go back, in whatever order and by whichever way they are told', () => {
      const someState = fc.constantFrom<ActionState>(
        'requested',
        'unconfirmed',
        'effective',
      );
      const someNews = fc.record({
        state: someState,
        isPolled: fc.boolean(),
      });

      fc.assert(
        fc.property(fc.array(someNews), news => {
          const { actions } = fold([
            { type: 'action', record: effective },
            ...news.map(({ state, isPolled }): RolloutEvent => {
              const record = anActionRecord({ state });
              return isPolled
                ? {
                    type: 'snapshot',
                    snapshot: aSnapshot({ recentActions: [record] }),
                  }
                : { type: 'action', record };
            }),
          ]);

          expect(actions[requested.rolloutId]).toEqual([effective]);
        }),
      );
    });

    it('outlive a snapshot that does not tell them', () => {
      const { actions } = fold([
        { type: 'action', record: requested },
        { type: 'snapshot', snapshot: aSnapshot() },
      ]);

      expect(actions[requested.rolloutId]).toEqual([requested]);
    });
  });
});
