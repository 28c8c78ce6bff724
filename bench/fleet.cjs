// 10,000 rollouts with 5 ReplicaSets and 2 AnalysisRuns each in one cluster, over HTTP: how long
// until all are known, what it costs to keep up with 200 changes a second, and how fast the page of
// the fleet is meanwhile. Cluster, backend and reader are processes of their own.
require('@backstage/cli/config/nodeTransform.cjs');
const { resolve } = require('node:path');
const {
  runFleetBench,
} = require('../plugins/rollouts-backend/src/__testUtils__/fleetBench/runFleetBench.ts');

const recording = resolve(
  __dirname,
  '../packages/conformance/recordings/argo/analysis-background-success-many.jsonl.gz',
);

function p95(times) {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
}

function report(what, { value, limit, unit, digits = 0 }) {
  const ratio = value / limit;
  console.log(
    `${what}: ${value.toFixed(digits)} ${unit}, ${ratio.toFixed(
      2,
    )} of the limit of ${limit} ${unit}`,
  );
  return ratio <= 1;
}

async function main() {
  const figures = await runFleetBench(recording);
  const isWithin = [
    report('first snapshot', {
      value: figures.snapshotMs / 1000,
      limit: 20,
      unit: 's',
      digits: 1,
    }),
    report('memory', {
      value: figures.rssBytes / 2 ** 20,
      limit: 1024,
      unit: 'MiB',
    }),
    report('processor at 200 changes/s', {
      value: figures.cpuShare,
      limit: 1,
      unit: 'cores',
      digits: 2,
    }),
    ...[
      ['page, warm, p95', figures.warmMs],
      ['page, cold, p95', figures.coldMs],
      ['page, cold, rights by entity, p95', figures.coldConditionalMs],
    ].map(([what, times]) =>
      report(what, { value: p95(times), limit: 200, unit: 'ms' }),
    ),
  ];
  process.exitCode = isWithin.every(Boolean) ? 0 : 1;
}

main();
