import fc from 'fast-check';
import { MetricMoment, metricNames, metricValue } from './metricValue';

const since = new Date('2026-11-20T10:00:00Z');

function at(seconds: number): Date {
  return new Date(since.getTime() + seconds * 1000);
}

function aMoment(parts: Partial<MetricMoment> = {}): MetricMoment {
  return {
    release: { cluster: 'production', service: 'checkout' },
    version: 'canary',
    at: at(120),
    seed: 1,
    ...parts,
  };
}

const flawed = (kind: 'errors' | 'latency') => ({
  cluster: 'production',
  service: 'checkout',
  flaw: { kind, since },
});

const anyMoment = fc.record({
  release: fc.record({
    cluster: fc.constantFrom('staging', 'production'),
    service: fc.string(),
  }),
  version: fc.constantFrom('stable' as const, 'canary' as const),
  at: fc.date({ noInvalidDate: true }),
  seed: fc.integer(),
});

describe('metricValue', () => {
  it('is good for every good service, at any time', () => {
    fc.assert(
      fc.property(anyMoment, moment => {
        const rate = metricValue('success_rate', moment);
        const latency = metricValue('latency_p95_seconds', moment);
        expect(rate).toBeGreaterThanOrEqual(0.995);
        expect(rate).toBeLessThanOrEqual(1);
        expect(latency).toBeGreaterThan(0.05);
        expect(latency).toBeLessThan(0.25);
      }),
    );
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(
        anyMoment,
        fc.constantFrom(...metricNames),
        (moment, name) => {
          expect(metricValue(name, { ...moment })).toBe(
            metricValue(name, moment),
          );
        },
      ),
    );
  });

  it('moves from one scrape to the next, and differs with the seed', () => {
    const value = (parts: Partial<MetricMoment>) =>
      metricValue('requests_per_second', aMoment(parts));

    expect(value({ at: at(0) })).toBe(value({ at: at(4) }));
    expect(value({ at: at(0) })).not.toBe(value({ at: at(5) }));
    expect(value({ seed: 1 })).not.toBe(value({ seed: 2 }));
  });

  it('turns bad within a minute for a version that answers with errors', () => {
    const rates = [0, 30, 60, 600].map(seconds =>
      metricValue(
        'success_rate',
        aMoment({ release: flawed('errors'), at: at(seconds) }),
      ),
    );

    expect(rates[0]).toBeGreaterThan(0.99);
    expect(rates[1]).toBeLessThan(0.98);
    expect(rates[2]).toBeLessThan(0.95);
    expect(rates[3]).toBeLessThan(0.95);
  });

  it('turns slow for a version that is slow, and only slow', () => {
    const moment = aMoment({ release: flawed('latency') });

    expect(metricValue('latency_p95_seconds', moment)).toBeGreaterThan(0.6);
    expect(metricValue('success_rate', moment)).toBeGreaterThan(0.99);
  });

  it('stays good for the stable version beside a bad one', () => {
    const moment = aMoment({ release: flawed('errors'), version: 'stable' });

    expect(metricValue('success_rate', moment)).toBeGreaterThan(0.99);
  });
});
