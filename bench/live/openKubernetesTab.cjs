const { appUrl } = require('./livePortal.cjs');

/** Opens the tab of Backstage's Kubernetes plugin, with the Rollout of checkout in sight. */
async function openKubernetesTab(page) {
  await page.goto(`${appUrl}/catalog/default/component/checkout/kubernetes`, {
    timeout: 120_000,
  });
  await page.getByRole('button', { name: /Mira Lindqvist/ }).click();
  await page.getByRole('button', { name: /production\s*Cluster/ }).click();
  await page
    .getByText(/Paused \(/)
    .first()
    .waitFor({ state: 'attached' });
}

module.exports = { openKubernetesTab };
