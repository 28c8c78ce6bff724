import { AnalysisRunObject } from '../../schema/analysisRunSchema';
import { readRunTexts } from './runTexts';

const secret = 'kX9/Qz+7 w=';

function runOf(spec: AnalysisRunObject['spec']): AnalysisRunObject {
  return { spec };
}

describe('texts of an analysis run', () => {
  it('fill in arguments, and hide those that come from a Secret', () => {
    const { args, fill } = readRunTexts(
      runOf({
        args: [
          { name: 'service', value: 'web' },
          { name: 'key', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
          { name: 'region' },
        ],
      }),
    );

    expect(fill('up{s="{{args.service}}", k="{{ args.key }}"}')).toBe(
      'up{s="web", k="[hidden]"}',
    );
    expect(fill('{{args.region}} {{args.other}}')).toBe(
      '{{args.region}} {{args.other}}',
    );
    expect(args).toEqual([
      { name: 'service', value: 'web' },
      { name: 'key', value: '[hidden]' },
    ]);
  });

  it('hide the plain value of an argument with the name of a secret everywhere', () => {
    const { args, clean, fill } = readRunTexts(
      runOf({ args: [{ name: 'apiToken', value: secret }] }),
    );

    const texts = [
      `result != "${secret}"`,
      `Get https://x/?k=${encodeURIComponent(secret)}`,
      `path /${encodeURIComponent(secret)}/x`,
      `form k=${new URLSearchParams({ k: secret })}`,
      `basic ${Buffer.from(secret).toString('base64')}`,
      JSON.stringify({ answer: secret }),
    ].map(clean);

    expect(args).toEqual([{ name: 'apiToken', value: '[hidden]' }]);
    for (const text of [...texts, fill('{{args.apiToken}}')]) {
      expect(text).toContain('[hidden]');
      expect(text).not.toContain('kX9');
      expect(text).not.toContain(Buffer.from(secret).toString('base64'));
    }
  });

  it('hide a short secret as a word only', () => {
    const { clean } = readRunTexts(
      runOf({ args: [{ name: 'password', value: 'a1' }] }),
    );

    expect(clean('pod-a12 said a1 and a1.')).toBe(
      'pod-a12 said [hidden] and a1.',
    );
  });

  it('hide credentials of the source itself, wherever they are repeated', () => {
    const { clean } = readRunTexts(
      runOf({
        metrics: [
          {
            name: 'm',
            provider: {
              web: {
                url: 'https://x',
                headers: [
                  { key: 'Authorization', value: 'Bearer headers3cret' },
                  { key: 'Accept', value: 'text/html' },
                ],
                authentication: { oauth2: { clientSecret: 'oauths3cret' } },
              },
            },
          },
          {
            name: 'n',
            provider: {
              job: {
                spec: { env: [{ name: 'DB_PASSWORD', value: 'jobs3cret' }] },
              },
            },
          },
        ],
      }),
    );

    const text = clean('headers3cret oauths3cret jobs3cret text/html');

    expect(text).toBe('[hidden] [hidden] [hidden] text/html');
  });

  it('find a value from a Secret in a resolved query, and hide it in messages', () => {
    const run: AnalysisRunObject = {
      spec: {
        args: [
          { name: 'tenant', valueFrom: { secretKeyRef: { name: 's' } } },
          { name: 'service', value: 'web' },
        ],
        metrics: [
          {
            name: 'rate',
            provider: {
              prometheus: {
                query: 'r{t="{{args.tenant}}", s="{{args.service}}"}',
              },
            },
          },
        ],
      },
      status: {
        metricResults: [
          {
            name: 'rate',
            metadata: {
              ResolvedPrometheusQuery: 'r{t="ten4nt", s="web"}',
            },
          },
        ],
      },
    };

    expect(readRunTexts(run).clean('no series for ten4nt of web')).toBe(
      'no series for [hidden] of web',
    );
  });
});
