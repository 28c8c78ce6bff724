import { expect, test } from '@playwright/test';
import { carryOut, openDialog } from './support/carryOut';
import { podNames, read, RolloutName } from './support/kubernetes';
import { violationsIn, violationsInBothThemes } from './support/looks';
import { openProductionAs } from './support/signIn';

const recommendations: RolloutName = ['storefront', 'recommendations'];

function pods(): string[] {
  return podNames(
    'production',
    recommendations[0],
    'app.kubernetes.io/name=recommendations',
  );
}

test('a restart replaces every pod and changes no version', async ({
  page,
}) => {
  const sentence = await openProductionAs(
    page,
    /Kenji Mori/,
    'recommendations',
  );
  await expect(sentence).toContainText('v2.7.3 serves all users');
  const actions = page.getByRole('group', { name: 'Actions' });
  const old = pods();
  const podHash = read('production', recommendations, '{.status.stableRS}');

  expect(
    await violationsInBothThemes(page, {
      selector: '[role=menu]',
      show: () =>
        actions.getByRole('button', { name: /^More actions on / }).click(),
      picture: 'actions-menu',
    }),
  ).toEqual([]);
  const dialog = await openDialog(
    page.getByRole('menuitem', { name: 'Restart' }),
  );
  await expect(dialog).toContainText(`${old.length} pods run, of v2.7.3.`);
  expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
  await carryOut(dialog, 'Restart');

  await expect(sentence).toContainText('pods have been restarting since');
  await expect(sentence).not.toContainText('restarting since');
  await expect(sentence).toContainText('v2.7.3 serves all users');
  expect(pods()).toHaveLength(old.length);
  expect(pods().filter(pod => old.includes(pod))).toEqual([]);
  const [asked, done, version] = read(
    'production',
    recommendations,
    '{.spec.restartAt} {.status.restartedAt} {.status.stableRS}',
  ).split(' ');
  expect(done).toBe(asked);
  expect(version).toBe(podHash);
});
