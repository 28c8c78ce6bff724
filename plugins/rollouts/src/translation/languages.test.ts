import { rolloutLanguages } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tabMessages, tabWordsOf } from '../__testUtils__/tabWordsOf';

const others = rolloutLanguages.filter(language => language !== 'en');
const english: Readonly<Record<string, string>> = tabMessages.en;

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{\{[^}]*\}\}/g), ([found]) => found).sort(
    (one, other) => one.localeCompare(other),
  );
}

const sources = readdirSync(resolve(__dirname, '..'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter(path => /\.tsx?$/.test(path) && !/\.test\.|__testUtils__/.test(path))
  .filter(path => !path.startsWith('translation/'))
  .map(path => readFileSync(join(__dirname, '..', path), 'utf8'))
  .join('\n');

/** Keys as the sources write them; `${…}` in a key stands for any one part of it. */
const usedKeys: RegExp[] = Array.from(
  sources.matchAll(/(['"`])([a-z]\w*(?:\.(?:[\w-]|\$\{[^}]*\})+)+)\1/g),
  ([, , key]) =>
    new RegExp(
      `^${key
        .split(/\$\{[^}]*\}/)
        .map(part => part.replaceAll('.', '\\.'))
        .join('[\\w-]+')}$`,
    ),
);

const isUsed = (key: string) => {
  const base = key.replace(/_(one|other)$/, '');
  return usedKeys.some(pattern => pattern.test(base));
};

describe('the texts of the tab', () => {
  it.each(others)('are all there in %s, and no others', language => {
    expect(Object.keys(tabMessages[language]).sort()).toEqual(
      Object.keys(english).sort(),
    );
  });

  it.each(others)('have the same placeholders in %s', language => {
    const messages: Readonly<Record<string, string>> = tabMessages[language];
    const differing = Object.keys(english).filter(
      key =>
        `${placeholders(messages[key])}` !== `${placeholders(english[key])}`,
    );

    expect(differing).toEqual([]);
  });

  it.each(rolloutLanguages)('say something in %s', language => {
    const silent = Object.entries(tabMessages[language]).filter(
      ([, text]) => text.trim() === '',
    );

    expect(silent).toEqual([]);
  });

  it.each(others)('are not left in English in %s', language => {
    const messages: Readonly<Record<string, string>> = tabMessages[language];
    const isSentence = (text: string) => /^\S+( \S+){3}/.test(text);
    const left = Object.keys(english).filter(
      key => isSentence(english[key]) && messages[key] === english[key],
    );

    expect(left).toEqual([]);
  });

  it('are all used', () => {
    expect(Object.keys(english).filter(key => !isUsed(key))).toEqual([]);
  });

  it('know their language', () => {
    for (const language of rolloutLanguages) {
      expect(tabMessages[language]['sheet.language']).toBe(language);
    }
  });

  it('show what a tenant named as it is, whatever it looks like', () => {
    const name = '{{cluster}} $t(sheet.pods) <b>';

    expect(tabWordsOf('de').t('action.more', { name })).toBe(
      `Weitere Aktionen für ${name}`,
    );
  });
});
