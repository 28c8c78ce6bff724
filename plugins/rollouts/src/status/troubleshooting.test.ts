import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(
  join(__dirname, '../../../../docs/troubleshooting.md'),
  'utf8',
);

/** The English texts of a package, as its files have them. */
function textsOf(packageName: string): string[] {
  const folder = join(__dirname, '../../..', packageName, 'src/translation/en');
  return readdirSync(folder).flatMap(file =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        /^ {2}'[\w.-]+':\s+(['"])(.*)\1,$/gm,
      ),
    ].map(([, , message]) => message.replace(/\{\{\w+\}\}/g, '…')),
  );
}

const texts = [...textsOf('rollouts'), ...textsOf('rollouts-react')];

/** Also a sentence of several, and one that goes on. */
function isSaid(words: string): boolean {
  return texts.some(said => said.startsWith(words.replace(/…$/, '')));
}

describe('docs/troubleshooting.md', () => {
  const quoted = [...text.matchAll(/^### .*“(.+)”$/gm)].map(
    ([, words]) => words,
  );

  it('goes by what is seen', () => {
    expect(quoted.length).toBeGreaterThan(12);
  });

  it.each(quoted)('quotes the page: “%s”', words => {
    expect(isSaid(words)).toBe(true);
  });
});
