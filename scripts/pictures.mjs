// `npm run pictures`: takes the pictures of docs/images/states in Chromium: the tab in every state
// that has to look right, in both themes, on a backend that is driven by hand and a clock that
// stands still. The states are in plugins/rollouts/dev/pictures.
//
// `-- --check` takes none, and looks for what axe finds wrong in each of them, in both themes, wide
// and narrow. `-- stale polling` looks at these only.
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import prettier from 'prettier';
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireChromium } from './findChromium.mjs';
import { narrowFile, pageOfPictures } from './pictures/pageOfPictures.mjs';
import { smallPng } from './pictures/smallPng.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
// The journeys have it.
const { default: AxeBuilder } = createRequire(
  join(root, 'packages/app/package.json'),
)('@axe-core/playwright');
const images = join(root, 'docs', 'images', 'states');
const chromiumPath = requireChromium();

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const wanted = args.filter(arg => !arg.startsWith('--'));

/** The instant that the builders of `testUtils` are made for. */
const now = new Date('2026-11-20T14:44:32Z');
const wide = 1280;
const narrow = 360;
const tall = 800;
const low = 100;

/** Beside every state in both themes. */
const narrowPictures = [
  { name: 'canary-paused', theme: 'light', language: 'en' },
  { name: 'canary-aborted', theme: 'dark', language: 'en' },
  { name: 'canary-paused', theme: 'light', language: 'de' },
  { name: 'canary-paused', theme: 'light', language: 'fr' },
  {
    name: 'dialog-promote',
    theme: 'light',
    language: 'de',
    press: ['Befördern'],
  },
];

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'plugins/rollouts/dev/pictures/index.tsx')],
    bundle: true,
    write: false,
    outdir: '/out',
    jsx: 'automatic',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"', global: 'window' },
    banner: { js: 'var process = { env: {} };' },
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
  });
  return Object.fromEntries(
    outputFiles.map(({ path, text }) => [path.split('/').pop(), text]),
  );
}

async function openPage(browser, files, width) {
  const context = await browser.newContext({
    viewport: { width, height: tall },
    timezoneId: 'UTC',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', error => errors.push(error.message));
  await page.clock.setFixedTime(now);
  await page.route('http://pictures/**', route => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body =
      files[name] ??
      (name === ''
        ? '<!doctype html><html><head><title>Rollouts</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/index.css"></head><body><div id="root"></div><script src="/index.js"></script></body></html>'
        : undefined);
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({
          body,
          contentType: `${
            { js: 'text/javascript', css: 'text/css' }[name.split('.')[1]] ??
            'text/html'
          }; charset=utf-8`,
        });
  });
  return { page, errors };
}

/** What a user presses: a button, by its name, or the line that opens something. */
function control(page, name) {
  return page
    .getByRole('button', { name, exact: true })
    .or(page.locator('summary', { hasText: name }))
    .first();
}

/** Shows a state as it is to be looked at: settled, with its buttons pressed. */
async function show(page, { name, theme, language, press, tabs }) {
  await page.goto(
    `http://pictures/?picture=${name}&theme=${theme}&language=${language}`,
  );
  await page
    .getByRole(/^first-load$/.test(name) ? 'status' : 'heading')
    .first()
    .waitFor();
  // As long as the page scrolls inside itself, a picture shows only what fits the window.
  await page.addStyleTag({
    content:
      '[class*="BackstagePage-root"] { height: auto !important; overflow: visible !important; }',
  });
  if (name === 'polling') {
    await page.getByText(/10 s/).first().waitFor({ timeout: 20_000 });
  }
  for (const pressed of press) {
    await control(page, pressed).click();
    await page.waitForTimeout(400);
  }
  for (let count = 0; count < tabs; count++) {
    await page.keyboard.press('Tab');
  }
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
}

/** What lies over the page is as high as the window, and everything else as high as it is. */
async function takePicture(page, file) {
  const { width } = page.viewportSize();
  const isCovered =
    (await page.getByRole('dialog').isVisible()) ||
    (await page.getByRole('menu').isVisible());
  await page.setViewportSize({ width, height: isCovered ? tall : low });
  const taken = await page.screenshot({
    fullPage: !isCovered,
    animations: 'disabled',
    caret: 'hide',
  });
  await page.setViewportSize({ width, height: tall });
  const png = smallPng(taken);
  writeFileSync(join(images, `${file}.png`), png);
  return png.length;
}

/** What moves though the user asked for no motion. */
function movementsIn(page) {
  return page.evaluate(() =>
    [
      ...document.getAnimations().map(({ effect }) => effect.target),
      ...[...document.querySelectorAll('[class*="Rollouts"]')].filter(element =>
        /flex|width|transform|opacity|all/.test(
          getComputedStyle(element).transitionDuration === '0s'
            ? ''
            : getComputedStyle(element).transitionProperty,
        ),
      ),
    ].map(element => `moves under reduced motion: ${element.className}`),
  );
}

async function violationsIn(page) {
  const { violations } = await new AxeBuilder({ page })
    .include('body')
    // Landmarks are the portal's: menus and dialogs come up beside them.
    .disableRules(['region'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html}\n      ${failureSummary
          ?.split('\n')
          .slice(1)
          .join(' ')
          .trim()}`,
    ),
  );
}

const files = await bundle();
const browser = await chromium.launch({ executablePath: chromiumPath });
mkdirSync(images, { recursive: true });
let failures = 0;
let bytes = 0;
let states = [];

try {
  const wideOne = await openPage(browser, files, wide);
  const narrowOne = await openPage(browser, files, narrow);
  await wideOne.page.goto('http://pictures/');
  states = await wideOne.page.evaluate(() => window.pictures);
  const chosen = states.filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name),
  );
  const jobs = [
    ...chosen.flatMap(state =>
      ['light', 'dark'].map(theme => ({
        ...wideOne,
        state: { ...state, theme, language: 'en' },
        file: `${state.name}-${theme}`,
      })),
    ),
    ...(isCheck
      ? chosen.flatMap(state =>
          ['light', 'dark'].map(theme => ({ ...state, theme, language: 'en' })),
        )
      : narrowPictures.flatMap(picture => {
          const state = chosen.find(({ name }) => name === picture.name);
          return state ? [{ ...state, ...picture }] : [];
        })
    ).map(state => ({
      ...narrowOne,
      state,
      file: narrowFile(state),
    })),
  ];
  for (const { page, errors, state, file } of jobs) {
    await show(page, state);
    const found = isCheck
      ? [...(await violationsIn(page)), ...(await movementsIn(page))]
      : [];
    if (!isCheck) {
      bytes += await takePicture(page, file);
    }
    const overflow = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    if (overflow > 0) {
      found.push(`the page is ${overflow} px wider than the window`);
    }
    found.push(...errors.splice(0));
    failures += found.length;
    process.stdout.write(
      `${found.length === 0 ? 'ok  ' : 'FAIL'} ${file}\n${found
        .map(violation => `     ${violation}\n`)
        .join('')}`,
    );
  }
} finally {
  await browser.close();
}
if (!isCheck && failures === 0 && wanted.length === 0) {
  const file = join(root, 'docs', 'images', 'README.md');
  const config = await prettier.resolveConfig(file);
  writeFileSync(
    file,
    prettier.format(pageOfPictures(states, narrowPictures), {
      ...config,
      parser: 'markdown',
    }),
  );
}
process.stdout.write(
  isCheck
    ? `${failures} violations\n`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB in docs/images/states\n`,
);
process.exit(failures === 0 ? 0 : 1);
