import { expect, Page, test } from '@playwright/test';
import { release, RolloutName } from '../support/kubernetes';
import { violationsIn } from '../support/looks';
import { pausedAt } from '../support/pausedAt';
import { openProductionAs } from '../support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

/** Presses Tab until the element of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused.trim())) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

test('everything is done by keyboard: open the dialog, read it, promote, and be back where one was', async ({
  page,
}) => {
  const sentence = await openProductionAs(page, /Jonas Weber/, 'checkout');
  release('production', checkout, 'v2.33.0');
  await expect(sentence).toContainText(pausedAt('5 of 7', 'v2.33.0'));

  await tabTo(page, /^Promote$/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Step 6 starts');
  expect(await violationsIn(page, '[role=dialog]')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Promote', exact: true }),
  ).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Step 6 starts');
  await tabTo(page, /^Promote$/);
  await page.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(sentence).toContainText('Healthy');
});
