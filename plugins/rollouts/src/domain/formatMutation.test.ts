import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatMutation } from './formatMutation';

const patch: ClusterMutation = {
  kind: 'kubernetes',
  method: 'PATCH',
  path: '/apis/argoproj.io/v1alpha1/namespaces/checkout/rollouts/checkout/status',
  contentType: 'application/json-patch+json',
  body: [
    { op: 'test', path: '/status/currentPodHash', value: '6d8f9c7b54' },
    { op: 'remove', path: '/status/pauseConditions' },
  ],
};

describe('formatMutation', () => {
  it('writes one operation a line', () => {
    expect(formatMutation(patch)).toBe(
      [
        'PATCH /apis/argoproj.io/v1alpha1/namespaces/checkout/rollouts/checkout/status',
        'Content-Type: application/json-patch+json',
        '',
        '[{ "op": "test", "path": "/status/currentPodHash", "value": "6d8f9c7b54" },',
        ' { "op": "remove", "path": "/status/pauseConditions" }]',
      ].join('\n'),
    );
  });

  it('stays JSON, whatever the strings in it hold', () => {
    const value = 'two\n  lines, "quoted"';
    const body = [{ op: 'replace', path: '/metadata/annotations', value }];

    const text = formatMutation({ ...patch, body });

    expect(JSON.parse(text.split('\n\n')[1])).toEqual(body);
  });

  it('indents a merge patch', () => {
    const body = { status: { pauseConditions: null } };

    const text = formatMutation({
      ...patch,
      contentType: 'application/merge-patch+json',
      body,
    });

    expect(text.split('\n\n')[1]).toBe(JSON.stringify(body, null, 2));
  });
});
