import { expect, test } from '@playwright/test';
import {
  get,
  read,
  release,
  releaseFlawed,
  RolloutName,
} from './support/kubernetes';
import { violationsInBothThemes } from './support/looks';
import { goldenSignals, measureEvery, setSteps } from './support/quickSteps';
import { openProductionAs } from './support/signIn';

const search: RolloutName = ['storefront', 'catalog-search'];

/** What kubectl has of the newest analysis run of the version that the rollout is at. */
function readRun(path: string): string {
  const podHash = read('production', search, '{.status.currentPodHash}');
  const selector = `rollouts-pod-template-hash=${podHash}`;
  return get(
    'production',
    ['-n', search[0], 'analysisruns', '-l', selector],
    `{.items[0]${path}}`,
  );
}

function readMetric(metric: string, path: string): string {
  return readRun(`.status.metricResults[?(@.name=="${metric}")]${path}`);
}

test('an analysis lets a good canary pass and ends a bad one, and its verdicts are those of kubectl', async ({
  page,
}) => {
  setSteps('production', search, [
    { setWeight: 25 },
    { analysis: goldenSignals('production', 'catalog-search') },
    { setWeight: 75 },
    { pause: { duration: '2s' } },
  ]);
  measureEvery('1s', 'production', 'storefront');
  const sentence = await openProductionAs(page, /Kenji Mori/, 'catalog-search');
  const analysis = page.getByRole('region', { name: 'Analysis' });
  const run = analysis.getByRole('tab');
  release('production', search, 'v0.43.0');

  await expect(sentence).toContainText('analysis golden-signals');
  await expect(run).toContainText('Step 2 · running');
  await expect(run).toContainText('Step 2 · successful');
  await expect(sentence).toContainText('v0.43.0 serves all users');
  expect(readRun('.status.phase')).toBe('Successful');
  expect(readMetric('success-rate', '.phase')).toBe('Successful');
  expect(readMetric('success-rate', '.successful')).toBe('4');
  expect(readMetric('latency-p95', '.successful')).toBe('4');
  await expect(
    analysis.getByRole('img', {
      name: 'success-rate over time: 4 of 4 successful, fails below 0.97',
    }),
  ).toBeVisible();
  await expect(
    analysis.getByRole('img', {
      name: 'latency-p95 over time: 4 of 4 successful, fails above 0.35',
    }),
  ).toBeVisible();

  releaseFlawed('production', search, 'v0.44.0');

  await expect(sentence).toContainText('Aborted');
  await expect(sentence).toContainText('success-rate failed');
  await expect(run).toContainText('Step 2 · failed');
  expect(readRun('.status.phase')).toBe('Failed');
  expect(readMetric('success-rate', '.phase')).toBe('Failed');
  const failed = readMetric('success-rate', '.failed');
  const count = readMetric('success-rate', '.count');
  await expect(
    analysis.getByRole('img', {
      name: `success-rate over time: ${failed} of ${count} failed, fails below 0.97`,
    }),
  ).toBeVisible();
  await expect(
    analysis.getByText('v0.43.0, last successful run'),
  ).toBeVisible();
  expect(read('production', search, '{.status.phase}')).toBe('Degraded');
  expect(
    await violationsInBothThemes(page, {
      selector: '[role=tabpanel]',
      show: () =>
        expect(
          analysis.getByRole('img', { name: /success-rate/ }),
        ).toBeVisible(),
      picture: 'canary-analysis',
    }),
  ).toEqual([]);
});
