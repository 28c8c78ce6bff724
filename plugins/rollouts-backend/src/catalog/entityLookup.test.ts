import { Entity } from '@backstage/catalog-model';
import { entityLookup } from './entityLookup';

function anEntity(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', annotations },
  };
}

describe('entityLookup', () => {
  it('asks for nothing without an annotation', () => {
    expect(entityLookup(anEntity())).toEqual({ kind: 'no-annotation' });
    expect(
      entityLookup(anEntity({ 'backstage.io/kubernetes-namespace': 'shop' })),
    ).toEqual({ kind: 'no-annotation' });
  });

  it('looks for the label of the id', () => {
    const lookup = entityLookup(
      anEntity({ 'backstage.io/kubernetes-id': 'checkout' }),
    );

    expect(lookup).toEqual({
      kind: 'selector',
      labelSelector: 'backstage.io/kubernetes-id=checkout',
    });
  });

  it('prefers a label selector, and is narrowed by namespace and cluster', () => {
    const lookup = entityLookup(
      anEntity({
        'backstage.io/kubernetes-id': 'checkout',
        'backstage.io/kubernetes-label-selector':
          'app in (checkout, cart),!old',
        'backstage.io/kubernetes-namespace': 'shop',
        'backstage.io/kubernetes-cluster': 'production',
      }),
    );

    expect(lookup).toEqual({
      kind: 'selector',
      labelSelector: 'app in (checkout, cart),!old',
      namespace: 'shop',
      cluster: 'production',
    });
  });

  it.each([
    [
      'backstage.io/kubernetes-label-selector',
      'app=a b',
      /^backstage\.io\/kubernetes-label-selector: "app=a b" is not a label selector, since .*Write it as for kubectl, such as: app=checkout/,
    ],
    [
      'backstage.io/kubernetes-label-selector',
      '',
      /every object of the cluster/,
    ],
    [
      'backstage.io/kubernetes-id',
      'my component',
      /^backstage\.io\/kubernetes-id: "my component" cannot be the value of a label: write/,
    ],
    ['backstage.io/kubernetes-id', '', /"" cannot be the value of a label/],
    [
      'backstage.io/kubernetes-namespace',
      'shop,bank',
      /^backstage\.io\/kubernetes-namespace: "shop,bank" is not the name of a namespace: write one name/,
    ],
    [
      'backstage.io/kubernetes-cluster',
      ' ',
      /^backstage\.io\/kubernetes-cluster: " " is empty: write/,
    ],
  ])('refuses %s: %j and says what to do', (annotation, value, message) => {
    const lookup = entityLookup(
      anEntity({
        'backstage.io/kubernetes-id': 'checkout',
        [annotation]: value,
      }),
    );

    expect(lookup).toEqual({
      kind: 'malformed-annotation',
      annotation,
      message: expect.stringMatching(message),
    });
  });
});
