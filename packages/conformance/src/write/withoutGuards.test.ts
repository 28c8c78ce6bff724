import { withoutGuards } from './withoutGuards';

describe('withoutGuards', () => {
  it('makes a merge patch of a JSON Patch, without its tests', () => {
    const write = withoutGuards({
      method: 'PATCH',
      path: '/apis/x/status',
      contentType: 'application/json-patch+json',
      body: [
        { op: 'test', path: '/metadata/uid', value: 'u' },
        { op: 'remove', path: '/status/pauseConditions' },
        { op: 'add', path: '/status/abort', value: true },
        { op: 'add', path: '/metadata/annotations/a.b~1c', value: 'd' },
      ],
    });

    expect(write).toEqual({
      path: '/apis/x/status',
      body: {
        status: { pauseConditions: null, abort: true },
        metadata: { annotations: { 'a.b/c': 'd' } },
      },
    });
  });

  it('takes a deletion without its preconditions', () => {
    const write = withoutGuards({
      method: 'DELETE',
      path: '/apis/x',
      contentType: 'application/json',
      body: { preconditions: { uid: 'u', resourceVersion: '4' } },
    });

    expect(write).toEqual({ method: 'DELETE', path: '/apis/x' });
  });

  it('leaves out which object a merge patch is for, and nothing else', () => {
    const write = (metadata: object) =>
      withoutGuards({
        method: 'PATCH',
        path: '/apis/x',
        contentType: 'application/merge-patch+json',
        body: { metadata, status: null },
      }).body;

    expect(write({ uid: 'u', resourceVersion: '4' })).toEqual({ status: null });
    expect(write({ uid: 'u', labels: { a: 'b' } })).toEqual({
      metadata: { labels: { a: 'b' } },
      status: null,
    });
  });

  it('leaves a merge patch as it is', () => {
    const body = { spec: { paused: false } };

    expect(
      withoutGuards({
        method: 'PATCH',
        path: '/apis/x',
        contentType: 'application/merge-patch+json',
        body,
      }),
    ).toEqual({ path: '/apis/x', body });
  });
});
