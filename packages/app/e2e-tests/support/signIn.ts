import { Locator, Page } from '@playwright/test';

/**
 * Signs in as one of the demo people, opens the Rollouts tab of a component and its rollout in
 * one of the environments. Gives the sentence that says how the rollout stands.
 */
export async function openAs(
  page: Page,
  person: RegExp,
  target: { component: string; environment: RegExp },
): Promise<Locator> {
  await page.goto(`/catalog/default/component/${target.component}/rollouts`);
  await page.getByRole('button', { name: person }).click();
  await page.getByRole('tab', { name: target.environment }).click();
  return page.getByRole('tabpanel').getByRole('heading', { level: 2 });
}

export function openProductionAs(
  page: Page,
  person: RegExp,
  component: string,
): Promise<Locator> {
  return openAs(page, person, { component, environment: /Production/ });
}

/** Leaves a mark that a reload would wipe out; the function returned tells whether it is there. */
export async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
  return () => page.evaluate(() => 'isMarked' in window);
}

/** Opens a page of the portal as one of the demo people. */
export async function openPageAs(
  page: Page,
  person: RegExp,
  path: string,
): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: person }).click();
}
