import fc from 'fast-check';
import { matchesLabels, parseLabelSelector } from './labelSelector';

function matches(selector: string, labels: Record<string, string>) {
  const parsed = parseLabelSelector(selector);
  if (!parsed.ok) {
    throw new Error(parsed.message);
  }
  return matchesLabels(parsed.requirements, labels);
}

describe('label selectors', () => {
  it.each([
    ['app=web', { app: 'web' }, true],
    ['app=web', { app: 'api' }, false],
    ['app=web', {}, false],
    ['app==web', { app: 'web' }, true],
    ['app = web', { app: 'web' }, true],
    ['app=', { app: '' }, true],
    ['app!=web', { app: 'api' }, true],
    ['app!=web', {}, true],
    ['app!=web', { app: 'web' }, false],
    ['app in (web, api)', { app: 'api' }, true],
    ['app in (web,api)', {}, false],
    ['app notin (web,api)', { app: 'job' }, true],
    ['app notin (web,api)', {}, true],
    ['app notin (web,api)', { app: 'web' }, false],
    ['app', { app: '' }, true],
    ['app', {}, false],
    ['!app', {}, true],
    ['!app', { app: 'web' }, false],
    ['app in (web,api),tier=1,!old', { app: 'web', tier: '1' }, true],
    ['app in (web,api),tier=1,!old', { app: 'web', tier: '1', old: '' }, false],
    [
      'backstage.io/kubernetes-id=web',
      { 'backstage.io/kubernetes-id': 'web' },
      true,
    ],
    ['toString', {}, false],
  ])('%s of %j is %s', (selector, labels, expected) => {
    expect(matches(selector, labels as Record<string, string>)).toBe(expected);
  });

  it.each([
    ['', /empty, which would select every object/],
    ['  ', /empty, which would select every object/],
    ['app=web,', /nothing between two commas/],
    ['app=web,,tier=1', /nothing between two commas/],
    ['=web', /"=web" is not of the form/],
    ['app=a b', /"app=a b" is not of the form/],
    ['app=web;tier=1', /"web;tier=1" in "app=web;tier=1" is not a label value/],
    ['app in web', /"app in web" is not of the form/],
    ['app in (web', /"app in \(web" is not of the form/],
    ['app in (we b)', /"we b" in .* is not a label value/],
    [`app=${'x'.repeat(64)}`, /is not a label value: at most 63/],
    ['app>1', /"app>1" is not of the form/],
  ])('refuses %j in words', (selector, message) => {
    const parsed = parseLabelSelector(selector);

    expect(parsed).toEqual({
      ok: false,
      message: expect.stringMatching(message),
    });
  });

  const name = fc.stringMatching(/^[a-z]{1,8}$/);

  it('in and notin split every object between them', () => {
    fc.assert(
      fc.property(
        name,
        fc.array(name, { minLength: 1 }),
        fc.dictionary(name, name),
        (key, values, labels) => {
          const set = `(${values.join(',')})`;

          expect(matches(`${key} in ${set}`, labels)).toBe(
            !matches(`${key} notin ${set}`, labels),
          );
          expect(matches(key, labels)).toBe(!matches(`!${key}`, labels));
        },
      ),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect([true, false]).toContain(parseLabelSelector(text).ok);
      }),
    );
  });
});
