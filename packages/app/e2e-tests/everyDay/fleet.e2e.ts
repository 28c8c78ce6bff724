import { expect, test } from '@playwright/test';
import { release, RolloutName } from '../support/kubernetes';
import { images, violationsIn, violationsInBothThemes } from '../support/looks';
import { openPageAs } from '../support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('the fleet shows what needs attention first, and filters stay in the address', async ({
  page,
}) => {
  release('production', checkout, 'v2.31.0');
  await openPageAs(page, /Mira Lindqvist/, '/rollouts');
  const fleet = page.getByRole('table', { name: 'Rollouts' });
  const waiting = fleet.getByRole('row', { name: /checkout.*v2\.31\.0/ });
  await expect(waiting).toContainText('Paused');
  await expect(waiting).toContainText(/to promote/);
  await page.screenshot({
    path: `${images}/fleet.png`,
    animations: 'disabled',
  });
  expect(
    await violationsInBothThemes(page, {
      selector: 'section[aria-label=Rollouts]',
      picture: 'fleet',
      show: () => expect(waiting).toContainText('Paused'),
    }),
  ).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('button', { name: /Needs attention/ }).click();
  await expect(page).toHaveURL(/urgency=attention/);
  await expect(fleet.getByRole('row', { name: /Healthy/ })).toHaveCount(0);

  await page.getByRole('searchbox').fill('checkout');
  await expect(page).toHaveURL(/text=checkout/);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('checkout');
  await expect(waiting).toBeVisible();

  await waiting.getByRole('link', { name: 'checkout', exact: true }).click();
  await expect(page).toHaveURL(
    /\/catalog\/default\/component\/checkout\/rollouts\?rollout=/,
  );
});

test('on a telephone the fleet is a list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openPageAs(page, /Mira Lindqvist/, '/rollouts');

  const list = page.getByRole('list', { name: 'Rollouts' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const fleet = 'section[aria-label=Rollouts]';
  expect(await violationsIn(page, fleet)).toEqual([]);
  await page.screenshot({
    path: `${images}/fleet-360.png`,
    animations: 'disabled',
  });
});
