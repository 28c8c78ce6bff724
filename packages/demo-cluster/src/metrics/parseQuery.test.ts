import { parseQuery } from './parseQuery';

describe('parseQuery', () => {
  it('understands a metric with matchers', () => {
    expect(
      parseQuery(
        ' success_rate{service="checkout", cluster=~"prod.*",version!="a\\"b"} ',
      ),
    ).toEqual({
      ok: true,
      query: {
        kind: 'selector',
        metric: 'success_rate',
        matchers: [
          { label: 'service', operator: '=', value: 'checkout' },
          { label: 'cluster', operator: '=~', value: 'prod.*' },
          { label: 'version', operator: '!=', value: 'a"b' },
        ],
      },
    });
  });

  it.each(['success_rate', 'success_rate{}', 'success_rate{ service="a", }'])(
    'understands %s',
    text => {
      expect(parseQuery(text)).toMatchObject({
        ok: true,
        query: { kind: 'selector', metric: 'success_rate' },
      });
    },
  );

  it.each([
    ['1', 1],
    ['-2.5', -2.5],
    ['1e3', 1000],
  ])('understands the number %s', (text, value) => {
    expect(parseQuery(text)).toEqual({
      ok: true,
      query: { kind: 'scalar', value },
    });
  });

  it.each([
    ['', 'unknown position: parse error: no expression found in input'],
    ['{', "1:1: parse error: unexpected character: '{'"],
    ['sum(success_rate)', '1:1: parse error: unknown function with name "sum"'],
    ['success_rate[5m]', "1:13: parse error: unexpected character: '['"],
    [
      'success_rate{service=checkout}',
      '1:14: parse error: unexpected input inside braces, expected label matcher',
    ],
    ['success_rate{service=~"("}', '1:1: parse error: error parsing regexp: ('],
  ])('refuses "%s" with the place', (text, message) => {
    expect(parseQuery(text)).toEqual({ ok: false, message });
  });
});
