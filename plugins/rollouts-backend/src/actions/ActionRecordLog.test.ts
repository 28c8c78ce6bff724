import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionRecordLog } from './ActionRecordLog';

function aRecord(id: string, overrides: Partial<ActionRecord> = {}) {
  return {
    id,
    rolloutId: 'checkout',
    action: 'promote',
    actor: 'user:default/ada',
    state: 'requested',
    requestedAt: '2026-01-01T00:00:00.000Z',
    ...overrides,
  } as const;
}

it('keeps the last state of each action, by rollout', () => {
  const log = new ActionRecordLog({ capacity: 10 });

  log.save(aRecord('a'));
  log.save(aRecord('b', { rolloutId: 'cart' }));
  log.save(aRecord('a', { state: 'effective' }));

  expect(log.list('checkout')).toEqual([aRecord('a', { state: 'effective' })]);
});

it('forgets the oldest when it is full', () => {
  const log = new ActionRecordLog({ capacity: 2 });

  ['a', 'b', 'c'].forEach(id => log.save(aRecord(id)));

  expect(log.list('checkout').map(({ id }) => id)).toEqual(['b', 'c']);
});

it('tells every state to those who listen', () => {
  const log = new ActionRecordLog({ capacity: 2 });
  const seen: string[] = [];
  const stop = log.subscribe(({ state }) => seen.push(state));

  log.save(aRecord('a'));
  log.save(aRecord('a', { state: 'effective' }));
  stop();
  log.save(aRecord('b'));

  expect(seen).toEqual(['requested', 'effective']);
});
