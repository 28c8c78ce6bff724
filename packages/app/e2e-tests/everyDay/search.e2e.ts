import { expect, test } from '@playwright/test';
import { release, RolloutName } from '../support/kubernetes';
import { images, violationsIn } from '../support/looks';
import { openPageAs } from '../support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('a developer finds a rollout by its name, sees how it is now, and opens it', async ({
  page,
}) => {
  release('production', checkout, 'v2.30.0');
  await openPageAs(page, /Kenji Mori/, '/search?query=checkout');

  // The index follows within a minute.
  const found = page.getByRole('link', { name: 'checkout', exact: true });
  await expect(async () => {
    await page.reload();
    await expect(found.first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 100_000 });
  // Not what the index knew: the release is younger than it may be.
  const production = page
    .getByRole('listitem')
    .filter({ hasText: 'v2.30.0' })
    .first();
  await expect(production).toContainText('Paused');
  await expect(production).toContainText(/to promote/);
  await page.screenshot({
    path: `${images}/search.png`,
    animations: 'disabled',
  });
  expect(await violationsIn(page, 'li > :has(h2)')).toEqual([]);

  await production.getByRole('link', { name: 'checkout', exact: true }).click();

  await expect(page).toHaveURL(
    /\/catalog\/default\/component\/checkout\/rollouts\?rollout=/,
  );
  const sentence = page
    .getByRole('tabpanel')
    .getByRole('heading', { level: 2 });
  await expect(sentence).toContainText('v2.30.0');
});
