import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockApis } from '@backstage/test-utils';
import {
  englishWords,
  messagesOf,
  rolloutLanguages,
  wordsOf,
} from '../testUtils';
import { rolloutsReactTranslationRef } from './rolloutsReactTranslationRef';

const english = messagesOf.en;
const keys = Object.keys(english);
const foreign = rolloutLanguages.filter(language => language !== 'en');

type Say = (key: string, values?: Record<string, unknown>) => string;

/** Words that a language may share with English: names of things of Kubernetes, and cognates. */
const alike = new Set([
  'Analyse',
  'Arguments',
  'Blue-green',
  'blue-green',
  'canary',
  'Experiment',
  'Header',
  ', init',
  'job',
  'Live',
  'min',
  'Note',
  'Pause',
  'Plugin',
  'pod',
  'Pods',
  'pods',
  'preview',
  'Revision',
  'revision',
  'Service',
  'Services',
  'source:',
  'Stable',
  'stable',
  'Traffic',
  'Verdict',
  'Error',
  'error',
]);

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
}

/** The key without its plural form. */
function usedKey(key: string): string {
  return key.replace(/_(?:one|other)$/, '');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['translation', 'testUtils', '__testUtils__'].includes(entry.name)
        ? []
        : sources(path);
    }
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}

describe.each(foreign)('%s', language => {
  const messages = messagesOf[language];

  it('has the messages that English has, neither more nor fewer', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  it('says each message with the same placeholders', () => {
    const of = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(keys.map(key => [key, placeholders(texts[key])]));

    expect(of(messages)).toEqual(of(english));
  });

  it('leaves nothing in English by mistake', () => {
    const untranslated = keys.filter(key => {
      const words = english[key].replace(/\{\{\w+\}\}/g, '').trim();
      const hasWords = /[a-z]{3}/.test(words);
      return messages[key] === english[key] && hasWords && !alike.has(words);
    });

    expect(untranslated).toEqual([]);
  });
});

describe('every language', () => {
  it('has both forms of each plural', () => {
    const forms = keys.filter(key => usedKey(key) !== key).sort();
    const stems = [...new Set(forms.map(usedKey))];

    expect(forms).toEqual(
      stems.flatMap(stem => [`${stem}_one`, `${stem}_other`]).sort(),
    );
  });

  it('has no message that nothing says', () => {
    const code = sources(join(__dirname, '..')).join('\n');
    const said = new Set(
      [...code.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => key),
    );

    expect([...new Set(keys.map(usedKey))].sort()).toEqual([...said].sort());
  });

  it('is never asked for a key that is put together', () => {
    const code = sources(join(__dirname, '..')).join('\n');

    expect(code.match(/\bt\(\s*(?!'|\{|\))/g)).toBeNull();
  });

  it('has no text in the markup', () => {
    const markup = sources(join(__dirname, '../components')).join('\n');
    const between =
      /<[a-zA-Z][\w.]*(?:\s[^<>]*)?>\s*([A-Za-z][a-z]+[^<>{}]*)</g;
    const attribute =
      /\s(?:aria-label|title|caption|placeholder|alt)="[A-Za-z][^"]*"/g;

    expect([...markup.matchAll(between)].map(([, text]) => text)).toEqual([]);
    expect(markup.match(attribute)).toBeNull();
  });

  it.each([
    ['en', ['0 pods', '1 pod', '2 pods']],
    ['de', ['0 Pods', '1 Pod', '2 Pods']],
    ['fr', ['0 pod', '1 pod', '2 pods']],
    ['es', ['0 pods', '1 pod', '2 pods']],
    ['ja', ['Pod 0 個', 'Pod 1 個', 'Pod 2 個']],
  ] as const)('counts in %s as people do', (language, counted) => {
    const { t } = wordsOf(language);

    expect([0, 1, 2].map(count => t('step.pods', { count }))).toEqual(counted);
  });
});

describe('englishWords', () => {
  it('says every message as the portal says it', () => {
    const snapshot = mockApis
      .translation()
      .getTranslation(rolloutsReactTranslationRef);
    const portal = snapshot.ready ? (snapshot.t as Say) : undefined;
    const own = englishWords.t as Say;
    const values = (key: string) =>
      Object.fromEntries(
        placeholders(english[key]).map(name => [name, `<${name}>`]),
      );

    [...new Set(keys.map(usedKey))].forEach(stem => {
      const key = stem in english ? stem : `${stem}_other`;
      [1, 2].forEach(count => {
        const given = { ...values(key), count };
        expect(own(stem, given)).toBe(portal?.(stem, given));
      });
    });
  });

  it('takes what a tenant wrote for text, as the portal does', () => {
    const snapshot = mockApis
      .translation()
      .getTranslation(rolloutsReactTranslationRef);
    const name = "{{name}} $t(phase.Healthy) $& <b>'";

    expect(englishWords.t('need.step', { name })).toBe(`step ${name}`);
    expect(snapshot.ready && snapshot.t('need.step', { name })).toBe(
      `step ${name}`,
    );
  });

  it('does not say what it does not know', () => {
    const say = englishWords.t as Say;

    expect(() => say('phase.None')).toThrow('no message "phase.None"');
    expect(() => say('need.step')).toThrow('no value for {{name}}');
  });
});
