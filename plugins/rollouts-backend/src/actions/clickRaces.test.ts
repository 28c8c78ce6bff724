import { pluginRacer, suiteRacer } from '../__testUtils__/races/racers';
import { runRaces } from '../__testUtils__/races/runRaces';

jest.setTimeout(600_000);

// The whole property needs 10,000 clicks; `npm run bench -- clickRaces` makes them as well.
const clicks = process.env.CI ? 10_000 : 1_000;

it('no click of two users does what its user did not mean, whenever it arrives', async () => {
  const { unmeant, effective } = await runRaces(clicks, suiteRacer);

  expect(unmeant).toEqual([]);
  expect(effective).toBeGreaterThan(clicks / 20);
});

it('the same clicks through the plugin of kubectl do', async () => {
  const { unmeant } = await runRaces(500, pluginRacer);

  expect(unmeant.length).toBeGreaterThan(5);
});
