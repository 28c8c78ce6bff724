import { expect, Locator } from '@playwright/test';

/** Presses the button that opens the dialog of an action, and gives the dialog. */
export async function openDialog(button: Locator): Promise<Locator> {
  await button.click();
  const dialog = button.page().getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Presses the button of a dialog that does what the dialog says. */
export async function carryOut(dialog: Locator, verb: string): Promise<void> {
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toBeHidden();
}
