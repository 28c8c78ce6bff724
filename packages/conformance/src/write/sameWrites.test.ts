import { sameWrites } from './sameWrites';

const path = '/apis/x';

describe('sameWrites', () => {
  it('compares order, path and body', () => {
    const pause = { path, body: { spec: { paused: true } } };
    const status = { path: `${path}/status`, body: { status: {} } };

    expect(sameWrites([pause, status], [pause, status])).toBe(true);
    expect(sameWrites([status, pause], [pause, status])).toBe(false);
    expect(sameWrites([pause], [pause, status])).toBe(false);
    expect(sameWrites([{ ...pause, method: 'DELETE' }], [pause])).toBe(false);
  });

  it('takes two clocks for one in the time of a restart, and only there', () => {
    const at = (restartAt: string, more = {}) => [
      { path, body: { spec: { restartAt, ...more } } },
    ];

    const three = at('2026-01-01T00:00:03Z');
    expect(sameWrites(at('2026-01-01T00:00:02Z'), three)).toBe(true);
    expect(sameWrites(at('2026-01-01T00:00:13Z'), three)).toBe(false);
    expect(sameWrites(at('later'), three)).toBe(false);
    expect(
      sameWrites(at('2026-01-01T00:00:02Z', { paused: true }), three),
    ).toBe(false);
  });

  it('takes what is empty in a template for absent, and nothing else', () => {
    const template = (value: object) => [
      { path, body: { spec: { template: value } } },
    ];

    expect(
      sameWrites(
        template({ metadata: { annotations: {} }, spec: { a: [{ b: 1 }] } }),
        template({ spec: { a: [{ b: 1, c: null }] } }),
      ),
    ).toBe(true);
    expect(
      sameWrites(template({ spec: { a: 1 } }), template({ spec: { a: 0 } })),
    ).toBe(false);
  });
});
