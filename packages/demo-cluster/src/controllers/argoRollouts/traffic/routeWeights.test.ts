import { StoredObject } from '../../../store/StoredObject';
import { aVirtualService } from '../../testing/aRouter';
import { withWeights } from './routeWeights';

const none: { serviceName: string; weight: number }[] = [];

/** Shares by host after a reconciliation with these templates of an experiment. */
function weighed(object: StoredObject, additional = none): StoredObject {
  return withWeights(object, 10, {
    reference: { name: 'web-vs', routes: ['primary'] },
    destinations: {
      stableHost: 'stable',
      canaryHost: 'canary',
      routeHost: 'canary',
      additional,
    },
    managed: [],
  });
}

function sharesOf({ spec }: StoredObject): string[] {
  return spec.http[0].route.map(
    (each: any) => `${each.destination.host}=${each.weight}`,
  );
}

describe('withWeights', () => {
  const plain = aVirtualService() as StoredObject;
  const templates = ['one', 'two'].map(serviceName => ({
    serviceName,
    weight: 5,
  }));

  it('takes the share of an experiment from the stable version', () => {
    expect(sharesOf(weighed(plain, templates))).toEqual([
      'stable=80',
      'canary=10',
      'one=5',
      'two=5',
    ]);
  });

  it('leaves the last of two templates behind without users, as the real controller does', () => {
    const during = weighed(plain, templates);
    const after = weighed(during);
    const later = weighed(after);

    expect(sharesOf(after)).toEqual([
      'stable=90',
      'canary=10',
      'two=5',
      'two=0',
    ]);
    expect(sharesOf(later)).toEqual(['stable=90', 'canary=10', 'two=0']);
    expect(weighed(later)).toEqual(later);
  });
});
