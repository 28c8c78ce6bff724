import { expect, test } from '@playwright/test';
import { kubectl, read, release, RolloutName } from '../support/kubernetes';
import { images, violationsIn } from '../support/looks';
import { pausedAt } from '../support/pausedAt';
import { portal } from '../support/portal';
import { markPage, openProductionAs } from '../support/signIn';

const checkout: RolloutName = ['buying', 'checkout'];

test.describe.configure({ mode: 'serial' });

test('the owner watches a canary move without a reload, and promotes it', async ({
  page,
}) => {
  const sentence = await openProductionAs(page, /Mira Lindqvist/, 'checkout');
  await expect(sentence).toBeVisible();
  const isNotReloaded = await markPage(page);

  release('production', checkout, 'v2.15.0');

  await expect(sentence).toContainText(pausedAt('2 of 7', 'v2.15.0'));
  await expect(sentence).toContainText('at step 4 of 7');
  await expect(sentence).toContainText(pausedAt('5 of 7', 'v2.15.0'));
  await page.screenshot({
    path: `${images}/rollouts-tab.png`,
    animations: 'disabled',
  });
  expect(await violationsIn(page, '[role=tabpanel]')).toEqual([]);

  await page.getByRole('button', { name: 'Promote', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Step 6 starts');
  await expect(dialog).toContainText(
    'kubectl argo rollouts promote checkout -n buying --context production',
  );
  expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Promote', exact: true }).click();

  await expect(dialog).toBeHidden();
  await expect(sentence).toContainText(/at step [67] of 7/);
  await expect(sentence).toContainText('Healthy');
  expect(await isNotReloaded()).toBe(true);
  expect(read('production', checkout, '{.status.phase}')).toBe('Healthy');
});

test('the owner aborts and retries, and kubectl shows the same', async ({
  page,
}) => {
  const sentence = await openProductionAs(page, /Jonas Weber/, 'checkout');
  release('production', checkout, 'v2.16.0');
  await expect(sentence).toContainText(pausedAt('5 of 7', 'v2.16.0'));

  await page.getByRole('button', { name: 'Abort', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Abort', exact: true })
    .click();

  await expect(sentence).toContainText('Aborted');
  await expect(sentence).toContainText('at step 5 of 7');
  expect(await violationsIn(page, '[role=tabpanel]')).toEqual([]);
  expect(read('production', checkout, '{.status.abort}')).toBe('true');
  expect(kubectl('production', 'get', 'rollouts', '-A')).toContain('checkout');

  await page.getByRole('button', { name: 'Retry', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Retry', exact: true })
    .click();

  await expect(sentence).toContainText('at step 2 of 7');
  await expect(sentence).toContainText(pausedAt('5 of 7', 'v2.16.0'));
});

test('somebody else sees why they may not, and is refused by direct HTTP', async ({
  page,
}) => {
  const sentence = await openProductionAs(page, /Sam Whitfield/, 'checkout');
  await expect(sentence).toContainText(pausedAt('5 of 7', 'v2.16.0'));

  const promote = page.getByRole('button', { name: 'Promote', exact: true });
  await expect(promote).toHaveAttribute('aria-disabled', 'true');
  await expect(promote).toHaveAccessibleDescription(/rollouts\.promote/);
  await promote.hover();
  await expect(page.getByRole('tooltip')).toContainText('rollouts.promote');
  expect(await violationsIn(page, '[role=tabpanel]')).toEqual([]);

  const request = page.waitForRequest(/\/api\/rollouts\/v1\//);
  await page.reload();
  const { authorization } = await (await request).allHeaders();
  const id = 'production/buying/argo-rollouts/Rollout/checkout';
  const answer = await page.request.post(
    `${portal.backendUrl}/api/rollouts/v1/rollouts/${encodeURIComponent(
      id,
    )}/actions`,
    {
      headers: { authorization },
      data: {
        entityRef: 'component:default/checkout',
        action: 'promote',
        observed: {
          uid: read('production', checkout, '{.metadata.uid}'),
          podHash: read('production', checkout, '{.status.currentPodHash}'),
          stepIndex: 4,
          generation: Number(
            read('production', checkout, '{.metadata.generation}'),
          ),
        },
      },
    },
  );
  expect(answer.status()).toBe(403);
  expect(read('production', checkout, '{.status.phase}')).toBe('Paused');
});
