import { expect, test } from '@playwright/test';
import { release, RolloutName } from '../support/kubernetes';
import { images, violationsIn } from '../support/looks';
import { openPageAs } from '../support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('who has set the portal to German reads German, in the dark and on 360 px as well', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('language', 'de'));
  await page.emulateMedia({ colorScheme: 'dark' });
  release('production', checkout, 'v2.34.0');
  await openPageAs(
    page,
    /Mira Lindqvist/,
    '/catalog/default/component/checkout/rollouts',
  );
  await page.getByRole('tab', { name: /Production/ }).click();

  const sentence = page
    .getByRole('tabpanel')
    .getByRole('heading', { level: 2 });
  await expect(sentence).toContainText(
    /Angehalten bei Schritt 5 von 7 .* v2\.34\.0/,
  );
  await expect(page.locator('body[data-theme-mode=dark]')).toBeAttached();
  await page.screenshot({
    path: `${images}/tab-german-dark.png`,
    animations: 'disabled',
  });

  await page.setViewportSize({ width: 360, height: 740 });
  const promote = page.getByRole('button', { name: 'Befördern', exact: true });
  await promote.scrollIntoViewIfNeeded();
  await expect(promote).toBeVisible();
  await page.screenshot({
    path: `${images}/tab-german-360.png`,
    animations: 'disabled',
  });
  expect(await violationsIn(page, '[role=tabpanel]')).toEqual([]);

  await promote.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Befördern');
  expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
});
