import { accessAttributes } from './accessAttributes';

const rollouts = '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts';

describe('accessAttributes', () => {
  it.each([
    [
      'PATCH',
      `${rollouts}/checkout/status`,
      {
        verb: 'patch',
        group: 'argoproj.io',
        version: 'v1alpha1',
        resource: 'rollouts',
        subresource: 'status',
        namespace: 'shop',
        name: 'checkout',
      },
    ],
    [
      'PATCH',
      `${rollouts}/checkout.v2`,
      {
        verb: 'patch',
        group: 'argoproj.io',
        version: 'v1alpha1',
        resource: 'rollouts',
        namespace: 'shop',
        name: 'checkout.v2',
      },
    ],
    [
      'DELETE',
      '/api/v1/namespaces/shop/pods/checkout-1',
      {
        verb: 'delete',
        group: '',
        version: 'v1',
        resource: 'pods',
        namespace: 'shop',
        name: 'checkout-1',
      },
    ],
    [
      'PATCH',
      '/apis/rbac.authorization.k8s.io/v1/clusterroles/system:view',
      {
        verb: 'patch',
        group: 'rbac.authorization.k8s.io',
        version: 'v1',
        resource: 'clusterroles',
        name: 'system:view',
      },
    ],
    [
      'PATCH',
      '/api/v1/namespaces/shop',
      {
        verb: 'patch',
        group: '',
        version: 'v1',
        resource: 'namespaces',
        name: 'shop',
      },
    ],
  ] as const)('of %s %s', (method, path, expected) => {
    expect(accessAttributes({ method, path })).toEqual(expected);
  });

  it.each([
    ['a path outside of resources', '/healthz'],
    ['a whole collection', rollouts],
    ['a path that climbs', `${rollouts}/../pods`],
    ['an encoded slash', `${rollouts}/checkout%2Fstatus`],
    ['encoded dots', `${rollouts}/%2e%2e/status`],
    ['a query', `${rollouts}/checkout?dryRun=All`],
    ['more than a subresource', `${rollouts}/checkout/status/more`],
    ['nothing', ''],
  ])('of %s cannot be told, so that nobody may', (_, path) => {
    expect(accessAttributes({ method: 'PATCH', path })).toBeUndefined();
  });
});
