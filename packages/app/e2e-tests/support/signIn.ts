import { expect, Page } from '@playwright/test';

/** Signs in as one of the demo people and opens the Rollouts tab of a component. */
export async function openRolloutsAs(
  page: Page,
  person: RegExp,
  component: string,
): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByRole('button', { name: person })).toBeHidden();
  await page.goto(`/catalog/default/component/${component}/rollouts`);
}
