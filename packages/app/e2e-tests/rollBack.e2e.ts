import { expect, test } from '@playwright/test';
import { carryOut, openDialog } from './support/carryOut';
import { read, release, RolloutName } from './support/kubernetes';
import { violationsInBothThemes } from './support/looks';
import { setSteps } from './support/quickSteps';
import { openProductionAs } from './support/signIn';

const notifications: RolloutName = ['after-sales', 'notifications'];

test('the owner rolls back to a revision from before the last one, and kubectl shows its image', async ({
  page,
}) => {
  setSteps('production', notifications, [
    { setWeight: 50 },
    { pause: { duration: '1s' } },
  ]);
  const sentence = await openProductionAs(
    page,
    /Lucía Ortega/,
    'notifications',
  );
  for (const version of ['v1.20.0', 'v1.21.0']) {
    release('production', notifications, version);
    await expect(sentence).toContainText(`${version} serves all users`);
  }
  const revisions = page.getByRole('region', { name: 'Revisions' });
  const row = revisions.getByRole('listitem').filter({ hasText: 'v1.19.4' });
  await expect(row).toContainText('revision 1');

  const dialog = page.getByRole('dialog');
  expect(
    await violationsInBothThemes(page, {
      selector: '[role=dialog]',
      show: async () => {
        await openDialog(
          row.getByRole('button', { name: 'Roll back to v1.19.4' }),
        );
        await expect(dialog).toContainText('Now');
      },
      picture: 'roll-back',
    }),
  ).toEqual([]);
  await expect(dialog.getByRole('heading')).toHaveText(
    'Roll back notifications to v1.19.4 in production',
  );
  await expect(dialog).toContainText('v1.21.0 is fully promoted.');
  await expect(dialog).toContainText(
    'The rollout to v1.19.4 begins at step 1 of 2: weight 50\u202f%.',
  );
  await expect(dialog).toContainText(
    'kubectl argo rollouts undo notifications --to-revision=1 -n after-sales --context production',
  );
  await carryOut(dialog, 'Roll back');

  await expect(sentence).toContainText('v1.19.4 serves all users');
  await expect(row).toContainText('revision 4');
  expect(
    read(
      'production',
      notifications,
      '{.spec.template.spec.containers[0].image}',
    ),
  ).toBe('registry.example/notifications:v1.19.4');
  expect(
    read(
      'production',
      notifications,
      '{.metadata.annotations.rollout\\.argoproj\\.io/revision} {.status.phase}',
    ),
  ).toBe('4 Healthy');
});
