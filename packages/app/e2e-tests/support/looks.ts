import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** The README's pictures are made by `UPDATE_IMAGES=true npm run test:e2e`. */
export const images = process.env.UPDATE_IMAGES
  ? 'docs/images'
  : '.cache/e2e-images';

/** What axe finds wrong in a part of the page. */
export async function violationsIn(
  page: Page,
  selector: string,
): Promise<string[]> {
  await expect(page.locator(selector).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

/**
 * The same in the light and then in the dark theme, with a picture of each for who wants to look.
 * The portal builds its page anew when the theme changes, so `show` says how the part comes up,
 * and waits for it. The page stays dark.
 */
export async function violationsInBothThemes(
  page: Page,
  part: { selector: string; show: () => Promise<void>; picture: string },
): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator(`body[data-theme-mode=${theme}]`)).toBeAttached();
    await part.show();
    const violations = await violationsIn(page, part.selector);
    await page
      .locator(part.selector)
      .first()
      .screenshot({
        path: `.cache/e2e-images/${part.picture}-${theme}.png`,
        animations: 'disabled',
      });
    found.push(...violations.map(violation => `${theme}: ${violation}`));
  }
  return found;
}
