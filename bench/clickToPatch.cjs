// From the click to the patch: how long until the request that changes the cluster leaves for it? Once
// by the API of this suite (authenticated, authorised, read afresh, planned, audited), once by
// `kubectl patch` as a process, both over TLS. The limit: 0.3 of kubectl (median). The first clicks
// are told apart: a portal that has just started has not compiled what it runs often.
require('@backstage/cli/config/nodeTransform.cjs');
const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { writeKubeconfig } = require('../packages/demo-cluster/src/index.ts');
const {
  backendUrl,
  headers,
  patchStatus,
  root,
  startLivePortal,
} = require('./live/livePortal.cjs');
const { pausedRollout, pausedStatus } = require('./live/pausedRollout.cjs');
const { quantile } = require('./live/quantile.cjs');

const rounds = 40;
const warmUpRounds = 100;
const limit = 0.3;
const api = `${backendUrl}/api/rollouts/v1/rollouts`;
const entityRef = 'component:default/checkout';

async function observed(authorization) {
  const answer = await fetch(`${api}?entityRef=${entityRef}`, {
    headers: authorization,
  });
  const { rollouts } = await answer.json();
  return rollouts[0];
}

async function click(authorization, rollout) {
  const answer = await fetch(
    `${api}/${encodeURIComponent(rollout.id)}/actions`,
    {
      method: 'POST',
      headers: { ...authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        entityRef,
        action: 'promote',
        observed: rollout.observation,
      }),
    },
  );
  if (!answer.ok) {
    throw new Error(`promote: ${answer.status} ${await answer.text()}`);
  }
}

function kubectl(kubeconfig) {
  return new Promise((done, fail) => {
    const child = spawn('kubectl', [
      ...['--kubeconfig', kubeconfig, '-n', 'default'],
      ...['patch', 'rollout', 'checkout', '--type=merge'],
      ...[
        '-p',
        JSON.stringify({
          metadata: { annotations: { at: String(Date.now()) } },
        }),
      ],
    ]);
    child.once('error', fail);
    child.once('close', code =>
      code === 0 ? done() : fail(new Error(`kubectl ended with ${code}`)),
    );
  });
}

/** Milliseconds until the cluster has answered the first PATCH that this brings about. */
async function untilPatch(portal, act) {
  const begin = portal.requests.length;
  const startedAt = Date.now();
  await act();
  const patch = portal.requests
    .slice(begin)
    .find(({ method }) => method === 'PATCH');
  if (!patch) {
    throw new Error('No patch came to the cluster');
  }
  return patch.at - startedAt;
}

/** Milliseconds until the PATCH of one click, on a rollout that was just paused. */
async function measureClick(portal, authorization) {
  await patchStatus(portal.cluster, pausedRollout('checkout'), pausedStatus());
  await pause(300);
  const rollout = await observed(authorization);
  return untilPatch(portal, () => click(authorization, rollout));
}

function describe(samples) {
  return `${quantile(samples, 0.5)} ms to the patch (p95 ${quantile(
    samples,
    0.95,
  )})`;
}

async function main() {
  const portal = await startLivePortal({ pages: false, tls: true });
  try {
    const authorization = await headers();
    const kubeconfig = join(root, '.demo/bench/kubeconfig');
    writeKubeconfig(kubeconfig, [
      {
        name: 'production',
        server: portal.cluster.secureUrl,
        certificatePem: portal.cluster.certificate.cert,
      },
    ]);
    const first = [];
    for (let round = 0; round < warmUpRounds; round++) {
      first.push(await measureClick(portal, authorization));
    }
    const suite = [];
    const peer = [];
    for (let round = 0; round < rounds; round++) {
      suite.push(await measureClick(portal, authorization));
      peer.push(await untilPatch(portal, () => kubectl(kubeconfig)));
    }
    const [ours, theirs] = [suite, peer].map(samples => quantile(samples, 0.5));
    console.log(`this suite: ${describe(suite)}`);
    console.log(`just started: ${describe(first.slice(0, rounds))}`);
    console.log(`kubectl patch: ${describe(peer)}`);
    console.log(
      `${(ours / theirs).toFixed(2)} of kubectl; the limit is ${limit}`,
    );
    process.exitCode = ours / theirs <= limit ? 0 : 1;
  } finally {
    await portal.stop();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
