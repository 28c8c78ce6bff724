// Spoils 20,000 Rollouts, AnalysisRuns and Experiments of recorded clusters, and looks what the
// engine makes of each: it may neither throw nor lie, and has 5 ms for each projection and plan.
require('@backstage/cli/config/nodeTransform.cjs');
const { resolve } = require('node:path');
const {
  fuzzRecordings,
} = require('../packages/conformance/src/fuzz/fuzzRecordings.ts');

const LIMIT_MS = 5;
const count = Number(process.argv[2] ?? 20_000);

const { faults, mutated, projectMs, planMs } = fuzzRecordings(
  resolve(__dirname, '../packages/conformance/recordings/argo'),
  { count, seed: 1, clock: () => performance.now() },
);

function quantile(times, share) {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function report(what, times) {
  const p99 = quantile(times, 0.99);
  console.log(
    `${what}: ${times.length}, p50 ${quantile(times, 0.5).toFixed(
      2,
    )} ms, p99 ${p99.toFixed(2)} ms, ${(p99 / LIMIT_MS).toFixed(
      2,
    )} of the limit`,
  );
  return p99 <= LIMIT_MS;
}

for (const [kind, number] of Object.entries(mutated)) {
  console.log(`${kind}: ${number} spoilt`);
}
const isQuick = [report('project', projectMs), report('plan', planMs)];
console.log(`faults: ${faults.length}`);
faults.slice(0, 20).forEach(fault => console.log(`  ${fault.slice(0, 300)}`));
process.exitCode = faults.length === 0 && isQuick.every(Boolean) ? 0 : 1;
