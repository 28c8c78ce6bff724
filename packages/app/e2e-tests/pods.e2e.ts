import { expect, Locator, test } from '@playwright/test';
import { kubectl, podNames, RolloutName } from './support/kubernetes';
import { violationsInBothThemes } from './support/looks';
import { openProductionAs } from './support/signIn';

const invoicing: RolloutName = ['after-sales', 'invoicing'];

function existing(): string[] {
  return podNames(
    'production',
    invoicing[0],
    'app.kubernetes.io/name=invoicing',
  );
}

async function shown(pods: Locator): Promise<string[]> {
  const texts = await pods.getByRole('rowheader').allInnerTexts();
  return texts.map(text => text.split(' ')[0]).sort();
}

test('a revision shows its pods when it is opened, and follows them as kubectl sees them', async ({
  page,
}) => {
  const sentence = await openProductionAs(page, /Amara Okafor/, 'invoicing');
  await expect(sentence).toContainText('v2.0.5 serves all users');
  const revisions = page.getByRole('region', { name: 'Revisions' });
  const pods = revisions.getByRole('table', { name: 'Pods of v2.0.5' });
  await expect(pods).toBeHidden();

  expect(
    await violationsInBothThemes(page, {
      selector: '[role=tabpanel]',
      show: async () => {
        await revisions.getByRole('button', { name: /v2\.0\.5/ }).click();
        await expect(pods).toBeVisible();
      },
      picture: 'pods',
    }),
  ).toEqual([]);

  const [first, second] = existing();
  expect(await shown(pods)).toEqual([first, second]);
  await expect(pods.getByRole('cell', { name: /Running/ })).toHaveCount(2);

  kubectl('production', '-n', invoicing[0], 'delete', 'pod', first);

  await expect(pods).not.toContainText(first);
  await expect(pods.getByRole('cell', { name: /Running/ })).toHaveCount(2);
  expect(await shown(pods)).toEqual(existing());
  expect(existing()).toContain(second);
});
