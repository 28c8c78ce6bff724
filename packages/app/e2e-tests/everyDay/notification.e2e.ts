import { expect, test } from '@playwright/test';
import { release, RolloutName } from '../support/kubernetes';
import { images, violationsIn } from '../support/looks';
import { pausedAt } from '../support/pausedAt';
import { openPageAs } from '../support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('an owner is told that a rollout waits, and the notification leads to its tab', async ({
  page,
}) => {
  release('production', checkout, 'v2.32.0');
  await openPageAs(page, /Mira Lindqvist/, '/notifications');

  const notification = page.getByRole('link', {
    name: /waits for a promotion to v2\.32\.0/,
  });
  await expect(async () => {
    await page.reload();
    await expect(notification).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await page.screenshot({
    path: `${images}/notifications.png`,
    animations: 'disabled',
  });

  await notification.click();

  const sentence = page
    .getByRole('tabpanel')
    .getByRole('heading', { level: 2 });
  await expect(sentence).toContainText(pausedAt('5 of 7', 'v2.32.0'));
  expect(await violationsIn(page, '[role=tabpanel]')).toEqual([]);
});
