import { describeLocation } from './describeLocation';

describe('the location of a rollout', () => {
  it('puts every part in its place, fit for an address', () => {
    expect(
      describeLocation('/c/:namespace/:kind/:name/x?rollout=:rollout&n=:name', {
        entityRef: 'component:default/check out',
        rolloutId: 'a/b/c/d/:name',
      }),
    ).toBe(
      '/c/default/component/check%20out/x?rollout=a%2Fb%2Fc%2Fd%2F%3Aname&n=check%20out',
    );
  });
});
