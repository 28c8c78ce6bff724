import { parseManifest } from './parseManifest';

describe('parseManifest', () => {
  it('takes an object as it is and leaves out empty metadata', () => {
    const result = parseManifest({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web', labels: {}, creationTimestamp: null },
      unknown: { kept: true },
    });

    expect(result).toEqual({
      ok: true,
      object: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'web' },
        unknown: { kept: true },
      },
    });
  });

  it.each([
    [{ kind: 'Pod', metadata: {} }, 'apiVersion'],
    [{ apiVersion: 'v1', kind: 'Pod' }, 'metadata'],
    [
      { apiVersion: 'v1', kind: 'Pod', metadata: { labels: { app: 1 } } },
      'metadata.labels.app',
    ],
    ['no object at all', '(document)'],
  ])('names the field that is wrong in %j', (data, field) => {
    expect(parseManifest(data)).toMatchObject({ ok: false, field });
  });
});
