import { chromium, expect as playwrightExpect } from '@playwright/test';
import { findChromium } from '../findChromium.mjs';

const ENTITY = '/catalog/default/component/checkout';
const PATIENCE_MS = 60_000;
const expect = playwrightExpect.configure({ timeout: PATIENCE_MS });

/**
 * Somebody signs in as a guest and looks at what the guide promised: the tab and that it moves,
 * the fleet, the card, the search. Fails when the browser's console has an error.
 */
export async function lookAtPortal({ url, portal, release, step, pictures }) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const page = await browser.newPage({
      baseURL: url,
      viewport: { width: 1440, height: 1000 },
    });
    page.setDefaultTimeout(PATIENCE_MS);
    const messages = listen(page);
    const look = (name, doIt) =>
      step(name, async () => {
        try {
          await doIt(page);
        } finally {
          const file = `${pictures}-${name.replace(/\W+/g, '-')}.png`;
          await page.screenshot({ path: file });
        }
      });
    await look('sign in', signIn);
    await look('the tab shows a canary that moves', () =>
      watchTab(page, release),
    );
    await look('the card on the overview', findCard);
    await look('the fleet page', findFleet);
    await look('the search finds it', findBySearch);
    await look('the console has no error', () => judge(messages, portal));
  } finally {
    await browser.close();
  }
}

function listen(page) {
  const messages = [];
  page.on('console', message => {
    if (message.type() === 'error') {
      messages.push(`${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', error => messages.push(error.stack ?? String(error)));
  return messages;
}

async function signIn(page) {
  await page.goto('/');
  const enter = page.getByRole('button', { name: 'Enter' });
  const settings = page.getByRole('link', { name: 'Settings' });
  await enter.or(settings).first().waitFor();
  if (await enter.isVisible()) {
    await enter.click();
  }
  await settings.first().waitFor();
}

/** The new frontend system has the tabs of one group behind a menu. */
async function openTab(page) {
  const tab = page.getByRole('tab', { name: 'Rollouts', exact: true });
  const group = page.getByRole('button', { name: 'Deployment', exact: true });
  // The catalog reads its entities a little after the start.
  await expect(async () => {
    await page.goto(ENTITY);
    await tab.or(group).first().click({ timeout: 15_000 });
  }).toPass({ timeout: 2 * PATIENCE_MS });
  if (await group.isVisible()) {
    await page.getByRole('menuitemradio', { name: 'Rollouts' }).click();
  }
  await expect(page).toHaveURL(/\/rollouts$/);
}

async function watchTab(page, release) {
  await openTab(page);
  const sentence = page
    .getByRole('tabpanel')
    .getByRole('heading', { level: 2 });
  await sentence.waitFor();
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
  const tag = `v9.${Date.now() % 100_000}.0`;
  await release(tag);
  await expect(sentence).toContainText(tag);
  await expect(sentence).toContainText(/at step \d+ of \d+/);
  expect(await page.evaluate(() => 'isMarked' in window)).toBe(true);
}

/** On the overview of the entity; its lines lead to the tab. */
async function findCard(page) {
  await page.goto(ENTITY);
  const link = page.getByRole('link', { name: 'Open rollouts' }).first();
  await link.scrollIntoViewIfNeeded();
  const line = page.locator(`a[href*="${ENTITY}/rollouts?rollout="]`);
  await expect(line.first()).toBeVisible();
}

/** By its item in the sidebar, as people get there. */
async function findFleet(page) {
  await page.goto(ENTITY);
  await page
    .locator('nav')
    .getByRole('link', { name: 'Rollouts', exact: true })
    .click();
  await expect(page).toHaveURL(/\/rollouts/);
  const line = page.locator(`a[href*="${ENTITY}/rollouts?rollout="]`);
  await expect(line.first()).toBeVisible();
}

/**
 * The index is filled a little after the start. Portals begin with a type of their own, whatever
 * the address says.
 */
async function findBySearch(page) {
  // Behind the item of the sidebar; the new frontend system has no landmark to look in.
  const type = page.getByText('Rollouts', { exact: true }).last();
  const result = page.locator(`a[href*="${ENTITY}/rollouts?rollout="]`);
  await expect(async () => {
    await page.goto('/search?query=checkout');
    await type.click({ timeout: 15_000 });
    await expect(result.first()).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 150_000 });
}

/**
 * Code that was built no longer has names, so that every error may be ours, but an answer that
 * somebody else's backend gave.
 */
function judge(messages, portal) {
  const ours = messages.filter(
    text =>
      !text.startsWith('Failed to load resource') ||
      text.includes('/api/rollouts/'),
  );
  if (ours.length > 0) {
    throw new Error(
      `the console of ${portal} has errors:\n    ${ours.join('\n    ')}`,
    );
  }
}
