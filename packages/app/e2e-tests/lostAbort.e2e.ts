import { expect, test } from '@playwright/test';
import { overlookStatus } from './support/clusters';
import { read, release, RolloutName } from './support/kubernetes';
import { pausedAt } from './support/pausedAt';
import { openProductionAs } from './support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test('an abort that the controller loses is noticed, said, and carried out', async ({
  page,
}) => {
  const sentence = await openProductionAs(page, /Jonas Weber/, 'checkout');
  release('production', checkout, 'v3.1.0');
  await expect(sentence).toContainText(pausedAt('5 of 7', 'v3.1.0'));
  overlookStatus('production', checkout);

  await page.getByRole('button', { name: 'Abort', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Abort', exact: true })
    .click();

  await expect(
    page.getByText(
      'Lost at first: Argo Rollouts acted once the object was touched.',
    ),
  ).toBeVisible();
  await expect(sentence).toContainText('Aborted');
  expect(read('production', checkout, '{.status.phase}')).toBe('Degraded');
  expect(
    read(
      'production',
      checkout,
      '{.metadata.annotations.progressive-delivery\\.io/nudged-for-plan-of}',
    ),
  ).not.toBe('');
});
