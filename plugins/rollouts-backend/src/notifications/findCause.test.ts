import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { findCause } from './findCause';

const seenAt = new Date('2026-03-01T12:00:00Z');

function anAction(overrides: Partial<ActionRecord>): ActionRecord {
  return {
    id: 'action1',
    rolloutId: 'r',
    action: 'abort',
    actor: 'user:default/mira',
    state: 'requested',
    requestedAt: '2026-03-01T11:59:50Z',
    ...overrides,
  };
}

describe('findCause', () => {
  it('names the last action that brings it about', () => {
    const first = anAction({ id: 'first' });
    const last = anAction({ id: 'last', actor: 'user:default/jonas' });
    const other = anAction({ id: 'other', action: 'restart' });

    expect(
      findCause('aborted', {}, { records: [first, last, other], seenAt }),
    ).toBe(last);
  });

  it.each<[string, Partial<ActionRecord>]>([
    ['was refused', { state: 'refused' }],
    ['failed', { state: 'failed' }],
    ['was taken back', { state: 'undone' }],
    ['was long before', { requestedAt: '2026-03-01T11:50:00Z' }],
    ['came afterwards', { requestedAt: '2026-03-01T12:00:01Z' }],
  ])('does not blame an action that %s', (_, overrides) => {
    const records = [anAction(overrides)];

    expect(findCause('aborted', {}, { records, seenAt })).toBeUndefined();
  });

  it('tells a pause that somebody set from one that promoting led to', () => {
    const records = [
      anAction({ action: 'pause', id: 'pause' }),
      anAction({ action: 'promote', id: 'promote' }),
    ];

    expect(
      findCause(
        'waiting',
        { waitingFor: { kind: 'resume' } },
        { records, seenAt },
      )?.id,
    ).toBe('pause');
    expect(
      findCause(
        'waiting',
        { waitingFor: { kind: 'promotion' } },
        { records, seenAt },
      ),
    ).toBeUndefined();
    expect(findCause('finished', {}, { records, seenAt })?.id).toBe('promote');
    expect(findCause('degraded', {}, { records, seenAt })).toBeUndefined();
  });
});
