import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const prefix = 'rollouts-backend-module-';

describe('engine modules', () => {
  const folders = readdirSync(resolve(root, 'plugins'))
    .filter(name => name.startsWith(prefix))
    .map(name => name.slice(prefix.length));

  it('are all described under docs/engines, and nothing else is', () => {
    const pages = readdirSync(resolve(root, 'docs/engines'))
      .filter(name => name !== 'README.md')
      .map(name => name.replace(/\.md$/, ''));

    expect(pages.sort()).toEqual(folders.sort());
  });

  it('are all installed in the development backend', () => {
    const source = readFileSync(resolve(__dirname, 'index.ts'), 'utf8');

    const installed = [
      ...source.matchAll(/backstage-plugin-rollouts-backend-module-([a-z-]+)/g),
    ].map(match => match[1]);

    expect(installed.sort()).toEqual(folders.sort());
  });
});
