import { parseRetryAfter, parseStatus } from './readStatus';

const now = new Date('2026-03-01T12:00:00Z');

describe('parseRetryAfter', () => {
  it.each([
    ['5', 5000],
    ['0', 0],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads %j', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});

describe('parseStatus', () => {
  it('names the status when there are no words', () => {
    expect(parseStatus(undefined, 502).message).toBe('HTTP 502');
    expect(parseStatus({ kind: 'Status' }, 418).message).toBe('HTTP 418');
    expect(parseStatus({ message: 'not ours' }, 400).message).toBe('HTTP 400');
  });

  it('cuts a speech short', () => {
    const message = 'x'.repeat(10_000);

    expect(parseStatus({ kind: 'Status', message }, 400).message).toHaveLength(
      500,
    );
  });
});
