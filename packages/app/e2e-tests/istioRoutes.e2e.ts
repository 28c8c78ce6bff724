import { expect, test } from '@playwright/test';
import { carryOut, openDialog } from './support/carryOut';
import { get, release, RolloutName } from './support/kubernetes';
import { violationsInBothThemes } from './support/looks';
import { pausedAt } from './support/pausedAt';
import { setSteps } from './support/quickSteps';
import { openProductionAs } from './support/signIn';

const payments: RolloutName = ['buying', 'payments'];

function readRoutes(path: string): string {
  return get(
    'production',
    ['-n', payments[0], 'virtualservice', 'payments'],
    `{.spec.http${path}}`,
  );
}

const weights = '[?(@.name=="primary")].route[*].weight';

test('the tab says in words which requests Istio sends where, and its weights are those of kubectl', async ({
  page,
}) => {
  setSteps('production', payments, [
    { setCanaryScale: { replicas: 1 } },
    {
      setHeaderRoute: {
        name: 'payments-beta',
        match: [{ headerName: 'x-beta', headerValue: { exact: 'true' } }],
      },
    },
    { setWeight: 10 },
    {
      setMirrorRoute: {
        name: 'payments-shadow',
        percentage: 20,
        match: [{ method: { exact: 'GET' }, path: { prefix: '/v1/quotes' } }],
      },
    },
    { pause: {} },
    { setMirrorRoute: { name: 'payments-shadow' } },
    { setCanaryScale: { matchTrafficWeight: true } },
    { setWeight: 50 },
    { pause: {} },
  ]);
  const sentence = await openProductionAs(page, /Amara Okafor/, 'payments');
  const traffic = page.getByRole('region', { name: 'Traffic' });
  const rules = traffic.getByRole('list').last().getByRole('listitem');
  release('production', payments, 'v5.9.0');

  await expect(sentence).toContainText(pausedAt('5 of 9', 'v5.9.0'));
  await expect(sentence).toContainText('10\u202f% of traffic on v5.9.0');
  await expect(rules).toHaveText([
    'Requests whose header x-beta is true go to v5.9.0, whatever the weight.',
    '20\u202f% of GET /v1/quotes… requests are copied to v5.9.0; its answers are dropped.',
  ]);
  await expect(traffic.locator('dl').first()).toHaveText(
    /Asked for.*90 \/ 10\u202f%.*In router.*90 \/ 10\u202f%/,
  );
  expect(readRoutes(weights)).toBe('90 10');
  expect(readRoutes('[*].name')).toBe('payments-beta payments-shadow primary');
  expect(
    readRoutes('[?(@.name=="payments-beta")].match[0].headers.x-beta.exact'),
  ).toBe('true');
  expect(
    readRoutes('[?(@.name=="payments-shadow")].mirrorPercentage.value'),
  ).toBe('20');
  expect(
    await violationsInBothThemes(page, {
      selector: '[role=tabpanel]',
      show: () => expect(rules).toHaveCount(2),
      picture: 'istio-routes',
    }),
  ).toEqual([]);

  await carryOut(
    await openDialog(
      page.getByRole('button', { name: 'Promote', exact: true }),
    ),
    'Promote',
  );

  await expect(sentence).toContainText('Paused at step 9 of 9');
  await expect(rules).toHaveText([/header x-beta is true/]);
  await expect(traffic.locator('dl').first()).toHaveText(
    /In router.*50 \/ 50\u202f%/,
  );
  expect(readRoutes(weights)).toBe('50 50');
  expect(readRoutes('[*].name')).toBe('payments-beta primary');
});
