import { expect, test } from '@playwright/test';
import { startClusters, stopClusters } from './support/clusters';
import { release, RolloutName } from './support/kubernetes';
import { violationsIn } from './support/looks';
import { quicken } from './support/quickSteps';
import { markPage, openProductionAs } from './support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('the tab says that the cluster is gone, and recovers without a reload', async ({
  page,
}) => {
  const sentence = await openProductionAs(page, /Mira Lindqvist/, 'checkout');
  await expect(sentence).toContainText('v2.');
  const isNotReloaded = await markPage(page);

  stopClusters();

  await expect(sentence).toContainText('Unknown since');
  await expect(
    page.getByText('production does not answer: the connection was refused'),
  ).toBeVisible();
  expect(await violationsIn(page, '[role=tabpanel]')).toEqual([]);

  await startClusters();
  quicken('production', checkout);

  await expect(sentence).toContainText('Healthy', { timeout: 60_000 });
  release('production', checkout, 'v3.0.0');
  await expect(sentence).toContainText('at step 2 of 7');
  await expect(sentence).toContainText('v3.0.0');
  expect(await isNotReloaded()).toBe(true);
});
