import { expect, Locator, Page } from '@playwright/test';

/**
 * Signs in as one of the demo people, opens the Rollouts tab of a component and its rollout in
 * production. Gives the sentence that says how the rollout stands.
 */
export async function openProductionAs(
  page: Page,
  person: RegExp,
  component: string,
): Promise<Locator> {
  await page.goto('/');
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByRole('button', { name: person })).toBeHidden();
  await page.goto(`/catalog/default/component/${component}/rollouts`);
  await page.getByRole('tab', { name: /Production/ }).click();
  return page.getByRole('tabpanel').getByRole('heading', { level: 2 });
}

/** Leaves a mark that a reload would wipe out; the function returned tells whether it is there. */
export async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
  return () => page.evaluate(() => 'isMarked' in window);
}
