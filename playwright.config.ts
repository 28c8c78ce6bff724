import { defineConfig } from '@playwright/test';
import { portal } from './packages/app/e2e-tests/support/portal';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** On the old frontend system only the journeys that are about both are made. */
const isLegacy = process.env.E2E_FRONTEND === 'app-legacy';

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  testMatch: isLegacy ? 'everyDay/*.e2e.ts' : '**/*.e2e.ts',
  globalSetup: './packages/app/e2e-tests/support/startPortal.ts',
  outputDir: '.cache/e2e',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // All journeys share one portal and two clusters, as people do.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env.E2E_REPORT ?? '.cache/results/e2e.json' },
    ],
    ['html', { open: 'never', outputFolder: '.cache/e2e-report' }],
  ],
  use: {
    baseURL: portal.appUrl,
    viewport: { width: 1440, height: 1140 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
