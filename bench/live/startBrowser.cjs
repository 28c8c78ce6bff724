const { chromium } = require('@playwright/test');

/** The machine's Chromium, without a window. */
async function startBrowser() {
  const { findChromium } = await import('../../scripts/findChromium.mjs');
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

module.exports = { startBrowser };
