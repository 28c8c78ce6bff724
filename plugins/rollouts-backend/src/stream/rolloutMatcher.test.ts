import { aRollout } from '../__testUtils__/aRollout';
import { rolloutMatcher } from './rolloutMatcher';

const rollout = aRollout({ labels: { app: 'checkout', tier: 'web' } });

it.each([
  [{ labelSelector: 'app=checkout' }, true],
  [{ labelSelector: 'app=checkout,tier in (web, api)' }, true],
  [{ labelSelector: 'app=cart' }, false],
  [{ labelSelector: 'app=checkout', namespace: 'shop' }, true],
  [{ labelSelector: 'app=checkout', namespace: 'default' }, false],
  [{ labelSelector: 'app=checkout', cluster: 'production' }, true],
  [{ labelSelector: 'app=checkout', cluster: 'staging' }, false],
  [{ labelSelector: '' }, false],
])('with %j a rollout of checkout in shop is selected: %s', (lookup, is) => {
  expect(rolloutMatcher({ kind: 'selector', ...lookup })(rollout)).toBe(is);
});

it('selects nothing without an annotation, or with a malformed one', () => {
  const annotation = 'backstage.io/kubernetes-label-selector';

  expect(rolloutMatcher({ kind: 'no-annotation' })(rollout)).toBe(false);
  expect(
    rolloutMatcher({ kind: 'malformed-annotation', annotation, message: '' })(
      rollout,
    ),
  ).toBe(false);
});
