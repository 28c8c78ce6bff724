import { routerTitle } from './routerTitle';

describe('routerTitle', () => {
  it.each([
    ['istio', 'Istio'],
    ['nginx', 'NGINX'],
    ['appMesh', 'App Mesh'],
    ['argoproj-labs/gatewayAPI', 'argoproj-labs/gatewayAPI'],
  ])('writes %s as %s', (router, title) => {
    expect(routerTitle(router)).toBe(title);
  });
});
