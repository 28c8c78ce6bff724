import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

const [, walk] = readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8').split(
  /^## (?:Where is the code of this button\?|Conventions)$/m,
);

const stations = [...walk.matchAll(/^\d\. `([^`]+)`(.*)$/gm)].map(
  ([, file, text]) => ({
    file,
    names: [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  }),
);

describe('the way from the button to the patch, as CONTRIBUTING.md tells it', () => {
  it('is seven files at most', () => {
    expect(stations.length).toBeGreaterThan(1);
    expect(stations.length).toBeLessThanOrEqual(7);
  });

  it.each(stations)('finds its names in $file', ({ file, names }) => {
    const code = readFileSync(resolve(root, file), 'utf8');

    expect(names).not.toEqual([]);
    expect(names.filter(name => !code.includes(name))).toEqual([]);
  });
});
