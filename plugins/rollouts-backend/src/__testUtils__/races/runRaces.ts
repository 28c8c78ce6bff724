import { RaceOptions, RaceResult, runRace } from './runRace';

const clicksPerRace = 100;

/** Many races, each from a fresh cluster. */
export async function runRaces(
  clicks: number,
  racer: RaceOptions['racer'],
): Promise<RaceResult> {
  const total = { clicks: 0, effective: 0, unmeant: [] as string[] };
  for (let seed = 1; seed <= clicks / clicksPerRace; seed++) {
    const result = await runRace({ seed, clicks: clicksPerRace, racer });
    total.clicks += result.clicks;
    total.effective += result.effective;
    total.unmeant.push(
      ...result.unmeant.map(words => `race ${seed}: ${words}`),
    );
  }
  return total;
}
