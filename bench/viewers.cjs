// What do viewers cost the cluster? 1, 10 and 50 people look at one Rollout, through this suite and
// through Backstage's Kubernetes plugin, in the same portal; the cluster counts its requests. Then 500
// people at once through this suite: how late does the last of them learn of a change, and what does
// the backend hold for it? The limits: no request more for more viewers; p99 250 ms; flat memory.
require('@backstage/cli/config/nodeTransform.cjs');
const { readFileSync, readdirSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const {
  backendUrl,
  headers,
  patchStatus,
  startLivePortal,
} = require('./live/livePortal.cjs');
const {
  movingStatus,
  pausedRollout,
  pausedStatus,
} = require('./live/pausedRollout.cjs');
const { openKubernetesTab } = require('./live/openKubernetesTab.cjs');
const { quantile } = require('./live/quantile.cjs');
const { startBrowser } = require('./live/startBrowser.cjs');

const windowMs = 30_000;
const crowd = 500;
const changes = 60;
const limitMs = 250;
/** Of the memory after a minute with the crowd, against that at its beginning. */
const growthLimit = 1.1;

/** Opens the stream of a page; `onEvent` gets the text as it comes. */
async function watch(onEvent, signal) {
  const answer = await fetch(
    `${backendUrl}/api/rollouts/v1/stream?entityRef=component:default/checkout`,
    { headers: await headers(), signal },
  );
  if (!answer.ok) {
    throw new Error(`the stream answers ${answer.status}`);
  }
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const bytes of answer.body) {
      onEvent(decoder.decode(bytes, { stream: true }));
    }
  };
  read().catch(error => {
    if (!signal.aborted) {
      throw error;
    }
  });
}

/** What the page of the Kubernetes plugin asks its backend for, again and again. */
async function requestsOfPeerPage() {
  const browser = await startBrowser();
  const page = await browser.newPage();
  await openKubernetesTab(page);
  const asked = [];
  page.on('request', request => {
    if (request.url().includes('/api/kubernetes/')) {
      asked.push({
        method: request.method(),
        url: request.url(),
        body: request.postData() ?? undefined,
      });
    }
  });
  await pause(windowMs);
  await browser.close();
  return asked;
}

/** A viewer of the Kubernetes plugin: sends what its page sends, over the same time. */
async function poll(asked, { signal, pace }) {
  const authorization = await headers();
  while (!signal.aborted) {
    for (const { method, url, body } of asked) {
      if (signal.aborted) {
        return;
      }
      const answer = await fetch(url, {
        method,
        body,
        headers: { ...authorization, 'content-type': 'application/json' },
      });
      await answer.arrayBuffer();
      await pause(pace * (0.5 + Math.random()));
    }
  }
}

async function countRequests(portal, viewers, look) {
  const end = new AbortController();
  await Promise.all(Array.from({ length: viewers }, () => look(end.signal)));
  await pause(2_000);
  const before = portal.requests.length;
  await pause(windowMs);
  const count = portal.requests.length - before;
  end.abort();
  await pause(1_000);
  return (count * 60_000) / windowMs;
}

function residentBytes(pids) {
  return pids.reduce((sum, pid) => {
    const kB = /VmRSS:\s+(\d+)/.exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )?.[1];
    return sum + Number(kB ?? 0) * 1024;
  }, 0);
}

/** The process of the portal's group that is the backend: the one that was started for its sources. */
function backendPid(group) {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  const found = pids.filter(pid => {
    try {
      const [, , , , pgrp] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/\(.*\)/, '()')
        .split(' ');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return Number(pgrp) === group && command.includes('src/index');
    } catch {
      return false;
    }
  });
  if (found.length === 0) {
    throw new Error('The process of the backend was not found');
  }
  return found;
}

async function crowdOf(portal, size) {
  const end = new AbortController();
  let waiting = () => {};
  let missing = 0;
  const latenesses = [];
  let changedAt = 0;
  await Promise.all(
    Array.from({ length: size }, () =>
      watch(text => {
        if (text.includes('event: changed')) {
          latenesses.push(Date.now() - changedAt);
          missing -= 1;
          if (missing === 0) {
            waiting();
          }
        }
      }, end.signal),
    ),
  );
  await pause(3_000);
  const pids = backendPid(portal.pid);
  const change = async isPaused => {
    missing = size;
    const all = new Promise(done => {
      waiting = done;
    });
    changedAt = Date.now();
    await patchStatus(
      portal.cluster,
      pausedRollout('checkout'),
      isPaused ? pausedStatus() : movingStatus(),
    );
    await all;
    await pause(500);
  };
  for (let warmUp = 0; warmUp < 20; warmUp++) {
    await change(warmUp % 2 === 1);
  }
  latenesses.length = 0;
  const before = residentBytes(pids);
  for (let round = 0; round < changes; round++) {
    await change(round % 2 === 1);
  }
  const growth = residentBytes(pids) / before;
  end.abort();
  return { latenesses, growth };
}

async function main() {
  const portal = await startLivePortal();
  try {
    const asked = await requestsOfPeerPage();
    const pace = windowMs / asked.length;
    const ours = [];
    for (const viewers of [1, 10, 50]) {
      const suite = await countRequests(portal, viewers, signal =>
        watch(() => {}, signal),
      );
      const peer = await countRequests(portal, viewers, async signal => {
        poll(asked, { signal, pace }).catch(error => {
          throw error;
        });
      });
      ours.push(suite);
      console.log(
        `${viewers} viewers: this suite ${suite}, Kubernetes plugin ${peer} requests of the cluster in a minute`,
      );
    }
    const { latenesses, growth } = await crowdOf(portal, crowd);
    const p99 = quantile(latenesses, 0.99);
    console.log(
      `${crowd} streams: p50 ${quantile(latenesses, 0.5)} ms, p99 ${p99} ms, ${(
        p99 / limitMs
      ).toFixed(
        2,
      )} of the limit of ${limitMs} ms; memory of the backend ${growth.toFixed(
        2,
      )} of what it was ${changes} changes before`,
    );
    const isConstant = ours[2] <= ours[0] + 2;
    process.exitCode =
      isConstant && p99 <= limitMs && growth <= growthLimit ? 0 : 1;
  } finally {
    await portal.stop();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
