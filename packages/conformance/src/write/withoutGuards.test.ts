import { withoutGuards } from './withoutGuards';

describe('withoutGuards', () => {
  it('makes a merge patch of a JSON Patch, without its tests', () => {
    const write = withoutGuards({
      kind: 'kubernetes',
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

  it('leaves a merge patch as it is', () => {
    const body = { spec: { paused: false } };

    expect(
      withoutGuards({
        kind: 'kubernetes',
        method: 'PATCH',
        path: '/apis/x',
        contentType: 'application/merge-patch+json',
        body,
      }),
    ).toEqual({ path: '/apis/x', body });
  });
});
