import { expect, test } from '@playwright/test';
import { carryOut, openDialog } from './support/carryOut';
import { get, read, release, RolloutName } from './support/kubernetes';
import { violationsIn, violationsInBothThemes } from './support/looks';
import { measureEvery } from './support/quickSteps';
import { openProductionAs } from './support/signIn';

const shop: RolloutName = ['storefront', 'web-shop'];

/** The version that a Service leads to. */
function podHashBehind(service: string): string {
  return get(
    'production',
    ['-n', shop[0], 'service', service],
    '{.spec.selector.rollouts-pod-template-hash}',
  );
}

function phaseOfRun(field: string): string {
  return read('production', shop, `{.status.blueGreen.${field}.status}`);
}

test('a blue-green update is judged before and after the switch, and the Services follow', async ({
  page,
}) => {
  measureEvery('1s', 'production', 'storefront');
  const sentence = await openProductionAs(page, /Mira Lindqvist/, 'web-shop');
  await expect(sentence).toContainText('v4.11.3 serves all users');
  const stable = read('production', shop, '{.status.stableRS}');
  const analysis = page.getByRole('region', { name: 'Analysis' });
  const services = page
    .getByRole('region', { name: 'Traffic' })
    .getByLabel('Services');
  release('production', shop, 'v4.12.0');

  await expect(analysis.getByRole('tab')).toContainText(
    'smoke-testBefore the switch · running',
  );
  await expect(sentence).toContainText('no user is on v4.12.0');
  await expect(sentence).toContainText('Paused before the switch');
  await expect(analysis.getByRole('tab')).toContainText(
    'smoke-testBefore the switch · successful',
  );
  expect(phaseOfRun('prePromotionAnalysisRunStatus')).toBe('Successful');
  await analysis.getByText('Measurements', { exact: true }).click();
  const [, job] =
    /job (\S+)/.exec(await analysis.getByRole('table').innerText()) ?? [];
  expect(
    get('production', ['-n', shop[0], 'job', job], '{.status.succeeded}'),
  ).toBe('1');
  const current = read('production', shop, '{.status.currentPodHash}');
  expect(podHashBehind('web-shop')).toBe(stable);
  expect(podHashBehind('web-shop-preview')).toBe(current);
  await expect(services).toHaveText(
    /Active web-shop.*v4\.11\.3.*Preview web-shop-preview.*v4\.12\.0/,
  );
  expect(await violationsIn(page, '[role=tabpanel]')).toEqual([]);

  const dialog = await openDialog(
    page.getByRole('button', { name: 'Promote', exact: true }),
  );
  await expect(dialog).toContainText('v4.12.0');
  await carryOut(dialog, 'Promote');

  await expect(services).toHaveText(/Active web-shop.*v4\.12\.0/);
  expect(podHashBehind('web-shop')).toBe(current);
  await expect(
    analysis.getByRole('tab', { name: /golden-signals/ }),
  ).toContainText('After the switch · successful');
  await expect(sentence).toContainText('v4.12.0 serves all users');
  await expect(sentence).toContainText('v4.11.3 stays ready for another');
  expect(phaseOfRun('postPromotionAnalysisRunStatus')).toBe('Successful');
  expect(read('production', shop, '{.status.stableRS}')).toBe(current);
  expect(
    await violationsInBothThemes(page, {
      selector: '[role=tabpanel]',
      show: () => expect(services).toContainText('v4.12.0'),
      picture: 'blue-green-analysis',
    }),
  ).toEqual([]);
});
