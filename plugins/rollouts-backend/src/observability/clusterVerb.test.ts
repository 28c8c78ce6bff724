import { clusterVerb } from './clusterVerb';

it.each([
  ['discover', '/api/v1'],
  ['discover', '/apis/argoproj.io/v1alpha1'],
  ['list', '/api/v1/pods'],
  ['list', '/apis/apps/v1/namespaces/shop/replicasets'],
  ['get', '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/checkout'],
  ['get', '/api/v1/namespaces/shop'],
])('knows a GET for %s by its path %s', (verb, path) => {
  expect(clusterVerb({ method: 'GET', path })).toBe(verb);
});

it('knows the other verbs by method and query', () => {
  const path = '/apis/argoproj.io/v1alpha1/rollouts';
  const watch = { watch: 'true' };

  expect(clusterVerb({ method: 'GET', path, query: watch })).toBe('watch');
  expect(clusterVerb({ method: 'PATCH', path })).toBe('patch');
  expect(clusterVerb({ method: 'DELETE', path })).toBe('delete');
  expect(clusterVerb({ method: 'POST', path })).toBe('create');
});
