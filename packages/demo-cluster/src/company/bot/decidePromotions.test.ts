import { aTarget } from '../testing/aTarget';
import { decidePromotions } from './decidePromotions';

const now = new Date('2026-11-20T10:00:00Z');

function waitingFor(seconds: number) {
  return {
    kind: 'moving' as const,
    waitsSince: new Date(now.getTime() - seconds * 1000),
  };
}

describe('decidePromotions', () => {
  it('promotes in staging after a while, so that things keep moving', () => {
    const patient = aTarget({ cluster: 'staging', state: waitingFor(44) });
    const due = aTarget({ cluster: 'staging', state: waitingFor(45) });

    expect(decidePromotions([patient, due], now)).toEqual([due]);
  });

  it('gives people a quarter of an hour in production', () => {
    const patient = aTarget({ name: 'web-shop', state: waitingFor(899) });
    const due = aTarget({ name: 'web-shop', state: waitingFor(900) });

    expect(decidePromotions([patient, due], now)).toEqual([due]);
  });

  it('never promotes checkout in production: that is for the visitor', () => {
    const waiting = aTarget({ name: 'checkout', state: waitingFor(86_400) });

    expect(decidePromotions([waiting], now)).toEqual([]);
  });

  it('leaves alone what does not wait for a person', () => {
    const others = [
      aTarget({ cluster: 'staging', state: { kind: 'steady' } }),
      aTarget({ cluster: 'staging', state: { kind: 'moving' } }),
      aTarget({ cluster: 'staging', state: { kind: 'failed' } }),
    ];

    expect(decidePromotions(others, now)).toEqual([]);
  });
});
