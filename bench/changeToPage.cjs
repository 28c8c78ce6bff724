// How long does it take from a change in the cluster until a person can read it? The same Rollout on
// two pages of one portal, in Chromium: the Rollouts tab, and the tab of Backstage's Kubernetes plugin.
// The status is written as a controller writes it; a page tells when its text says so. The limits:
// 150 ms (p95), and 20 times sooner than the peer (p95).
require('@backstage/cli/config/nodeTransform.cjs');
const { setTimeout: pause } = require('node:timers/promises');
const {
  appUrl,
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

const limitMs = 150;
const timesSooner = 20;
const rounds = { suite: 200, peer: 30 };

async function openRolloutsTab(page) {
  await page.goto(`${appUrl}/catalog/default/component/checkout/rollouts`, {
    timeout: 120_000,
  });
  await page.getByRole('button', { name: /Mira Lindqvist/ }).click();
  await page.getByRole('heading', { level: 2, name: /Paused/ }).waitFor();
}

async function openPage(browser, open) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1100 },
  });
  const page = await context.newPage();
  await open(page);
  return page;
}

/** Resolves with the time at which the page's text begins, or ceases, to say `Paused`. */
function seen(page, words, isPaused) {
  return page.evaluate(
    ([pattern, wanted]) =>
      new Promise(answer => {
        const holds = () =>
          new RegExp(pattern).test(document.body.textContent) === wanted;
        const observer = new MutationObserver(() => {
          if (holds()) {
            observer.disconnect();
            answer(Date.now());
          }
        });
        if (holds()) {
          answer(Number.NaN);
        } else {
          observer.observe(document.body, {
            subtree: true,
            childList: true,
            characterData: true,
          });
        }
      }),
    [words, isPaused],
  );
}

async function measure(cluster, page, { words, count, longestGapMs }) {
  const samples = [];
  let isPaused = true;
  for (let round = 0; round < count; round++) {
    isPaused = !isPaused;
    const reading = seen(page, words, isPaused);
    // Anywhere between two looks of a page that polls.
    await pause(200 + Math.random() * longestGapMs);
    const changedAt = Date.now();
    await patchStatus(
      cluster,
      pausedRollout('checkout'),
      isPaused ? pausedStatus() : movingStatus(),
    );
    samples.push((await reading) - changedAt);
  }
  if (samples.some(Number.isNaN)) {
    throw new Error('A page said so before it was so');
  }
  return samples;
}

function print(name, samples) {
  const [p50, p95] = [0.5, 0.95].map(share => quantile(samples, share));
  console.log(
    `${name}: p50 ${p50} ms, p95 ${p95} ms (${samples.length} changes)`,
  );
  return p95;
}

async function main() {
  const { cluster, stop } = await startLivePortal();
  const browser = await startBrowser();
  try {
    const suitePage = await openPage(browser, openRolloutsTab);
    const suite = await measure(cluster, suitePage, {
      words: 'Paused at step',
      count: rounds.suite,
      longestGapMs: 400,
    });
    await suitePage.context().close();
    const peerPage = await openPage(browser, openKubernetesTab);
    const peer = await measure(cluster, peerPage, {
      words: 'Paused \\(',
      count: rounds.peer,
      longestGapMs: 10_000,
    });
    const ours = print('this suite', suite);
    const theirs = print('Kubernetes plugin', peer);
    console.log(
      `${(ours / limitMs).toFixed(2)} of the limit of ${limitMs} ms; ${(
        theirs / ours
      ).toFixed(0)} times sooner than the peer`,
    );
    process.exitCode = ours <= limitMs && theirs >= timesSooner * ours ? 0 : 1;
  } finally {
    await browser.close();
    await stop();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
