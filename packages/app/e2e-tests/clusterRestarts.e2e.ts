import { expect, test } from '@playwright/test';
import { startClusters, stopClusters } from './support/clusters';
import { quicken, release, RolloutName } from './support/kubernetes';
import { openRolloutsAs } from './support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('the tab says that the cluster is gone, and recovers without a reload', async ({
  page,
}) => {
  await openRolloutsAs(page, /Mira Lindqvist/, 'checkout');
  await page.getByRole('tab', { name: /Production/ }).click();
  const sentence = page
    .getByRole('tabpanel')
    .getByRole('heading', { level: 2 });
  await expect(sentence).toContainText('v2.');
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));

  stopClusters();

  await expect(sentence).toContainText('Unknown since');
  await expect(
    page.getByText('production does not answer: the connection was refused'),
  ).toBeVisible();

  await startClusters();
  quicken('production', checkout);

  await expect(sentence).toContainText('Healthy', { timeout: 60_000 });
  release('production', checkout, 'v3.0.0');
  await expect(sentence).toContainText('at step 2 of 7');
  await expect(sentence).toContainText('v3.0.0');
  expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
});
