import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRollout } from '../__testUtils__/aRollout';
import { FakeDelivery } from '../__testUtils__/FakeDelivery';
import { ManualTime } from '../__testUtils__/ManualTime';
import { ReconcileLags } from './ReconcileLags';

let delivery: FakeDelivery;
let time: ManualTime;
let lags: ReconcileLags;

beforeEach(() => {
  delivery = new FakeDelivery();
  time = new ManualTime();
  lags = new ReconcileLags({ reader: delivery, time });
});

function seen(
  generation: number,
  isObserved: boolean,
  more?: Partial<Rollout>,
) {
  delivery.put(
    aRollout({
      isObserved,
      observation: { uid: 'a', podHash: 'hash1', generation },
      ...more,
    }),
  );
}

/** Somebody edits, and the controller takes it up after so long. */
async function edit(generation: number, lagMs: number) {
  seen(generation, false);
  await time.advance(lagMs);
  seen(generation, true);
}

it('learns from edits how long the controller of a cluster takes', async () => {
  seen(1, true);
  await edit(2, 9_000);

  expect(lags.patienceMs('production')).toBe(18_000);
  expect(lags.patienceMs('staging')).toBe(5_000);
});

it('counts from the first of several edits that are taken up together', async () => {
  seen(1, true);
  seen(2, false);
  await time.advance(6_000);
  await edit(3, 2_000);

  expect(lags.patienceMs('production')).toBe(16_000);
});

it('learns from edits that come observed in one burst that the controller is quick', async () => {
  for (let generation = 1; generation <= 6; generation++) {
    seen(generation, true);
  }

  expect(lags.patienceMs('production')).toBe(3_000);
});

it('learns nothing from an edit that is never taken up, or whose rollout is deleted', async () => {
  seen(1, true);
  seen(2, false);
  await time.advance(60_000);
  delivery.remove(aRollout().id);
  seen(2, true);
  seen(3, true, { phase: 'Progressing' });

  expect(lags.patienceMs('production')).toBe(5_000);
});

it('learns from the reactions to our own requests', () => {
  lags.note('production', 10_000);

  expect(lags.patienceMs('production')).toBe(20_000);
});

it('listens until it is closed', () => {
  lags.close();

  expect(delivery.listenerCount).toBe(0);
});
