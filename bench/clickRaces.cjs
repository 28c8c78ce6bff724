// Two users click 10,000 times on pages that may be behind, at a rollout that moves under a slow
// controller: how often does a click do what its user did not mean? Once through this suite, once
// with what kubectl's plugin would send, on the same clicks.
require('@backstage/cli/config/nodeTransform.cjs');
const {
  pluginRacer,
  suiteRacer,
} = require('../plugins/rollouts-backend/src/__testUtils__/races/racers.ts');
const {
  runRaces,
} = require('../plugins/rollouts-backend/src/__testUtils__/races/runRaces.ts');

const clicks = Number(process.argv[2] ?? 10_000);

async function main() {
  const suite = await runRaces(clicks, suiteRacer);
  const plugin = await runRaces(clicks, pluginRacer);
  for (const [name, result] of [
    ['this suite', suite],
    ['kubectl argo rollouts', plugin],
  ]) {
    const per1000 = (result.unmeant.length / result.clicks) * 1000;
    console.log(
      `${name}: ${result.clicks} clicks, ${
        result.effective
      } changed something, ${
        result.unmeant.length
      } times something happened that nobody meant (${per1000.toFixed(
        1,
      )} of 1,000 clicks)`,
    );
  }
  suite.unmeant.slice(0, 20).forEach(words => console.log(`  ${words}`));
  process.exitCode = suite.unmeant.length === 0 ? 0 : 1;
}

main();
