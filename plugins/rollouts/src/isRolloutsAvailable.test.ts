import { isRolloutsAvailable } from './isRolloutsAvailable';

function anEntityWith(annotations?: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', annotations },
  };
}

describe('isRolloutsAvailable', () => {
  it.each([
    ['backstage.io/kubernetes-id', 'checkout'],
    ['backstage.io/kubernetes-label-selector', 'app=checkout'],
  ])('holds for an entity with %s', (annotation, value) => {
    expect(isRolloutsAvailable(anEntityWith({ [annotation]: value }))).toBe(
      true,
    );
  });

  it('does not hold for an entity that does not say where it runs', () => {
    expect(isRolloutsAvailable(anEntityWith())).toBe(false);
    expect(
      isRolloutsAvailable(
        anEntityWith({ 'backstage.io/kubernetes-namespace': 'checkout' }),
      ),
    ).toBe(false);
  });
});
