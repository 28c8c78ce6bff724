import { formatFlaw, parseFlaw } from './ReleaseFlaw';

describe('parseFlaw', () => {
  it('reads what was written', () => {
    const flaw = {
      tag: 'v2.14.1',
      cluster: 'production',
      kind: 'latency' as const,
      since: '2026-11-20T10:00:00.000Z',
    };

    expect(parseFlaw(formatFlaw(flaw))).toEqual(flaw);
  });

  it.each([undefined, '', 'nonsense', '{}', '{"kind":"fire"}', 'null'])(
    'finds none in %s',
    text => {
      expect(parseFlaw(text)).toBeUndefined();
    },
  );
});
