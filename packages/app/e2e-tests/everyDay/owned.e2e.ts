import { expect, test } from '@playwright/test';
import { release, RolloutName } from '../support/kubernetes';
import { violationsIn } from '../support/looks';
import { openPageAs } from '../support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('the home page says what waits for its owner, and the page of the domain shows all that is in it', async ({
  page,
}) => {
  release('production', checkout, 'v2.35.0');
  await openPageAs(page, /Mira Lindqvist/, '/home');

  const waiting = page.getByRole('listitem').filter({ hasText: /to promote/ });
  await expect(
    waiting.getByRole('link', { name: 'checkout', exact: true }),
  ).toBeVisible();
  expect(await violationsIn(page, 'li:has(a[href*="?rollout="])')).toEqual([]);

  await page.goto('/catalog/default/domain/parcel-and-post');
  // A tab in the old frontend system, a link in the new one.
  await page
    .getByRole('tab', { name: 'Rollouts' })
    .or(page.locator('a[href$="/domain/parcel-and-post/fleet"]'))
    .click();

  const fleet = page.getByRole('table', { name: 'Rollouts' });
  await expect(
    fleet.getByRole('row', { name: /checkout.*v2\.35\.0/ }),
  ).toContainText('Paused');
  await expect(fleet.getByRole('row', { name: /invoicing/ })).toHaveCount(2);
  expect(await violationsIn(page, 'section[aria-label=Rollouts]')).toEqual([]);
});
