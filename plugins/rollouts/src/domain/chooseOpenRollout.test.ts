import {
  anAbortedCanary,
  aPausedCanary,
  aRollout,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { chooseOpenRollout } from './chooseOpenRollout';

const healthy = aRollout({ ref: { name: 'healthy' } });
const moving = aRollout({ ref: { name: 'moving' }, phase: 'Progressing' });
const timed = aPausedCanary({
  ref: { name: 'timed' },
  waitingFor: { kind: 'time', until: '2026-11-20T15:00:00Z' },
});
const forAPerson = aPausedCanary({ ref: { name: 'for-a-person' } });
const aborted = anAbortedCanary();

describe('chooseOpenRollout', () => {
  it('takes what somebody must see to before what moves by itself', () => {
    expect(chooseOpenRollout([healthy, moving, timed, forAPerson])).toBe(
      forAPerson,
    );
    expect(chooseOpenRollout([timed, aborted])).toBe(aborted);
  });

  it('takes what moves before what rests', () => {
    expect(chooseOpenRollout([healthy, timed])).toBe(timed);
    expect(chooseOpenRollout([healthy, moving])).toBe(moving);
  });

  it('takes the first among equals', () => {
    expect(chooseOpenRollout([forAPerson, aborted])).toBe(forAPerson);
    expect(chooseOpenRollout([healthy])).toBe(healthy);
  });

  it('takes nothing from nothing', () => {
    expect(chooseOpenRollout([])).toBeUndefined();
  });
});
