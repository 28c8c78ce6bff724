import { mockServices } from '@backstage/backend-test-utils';
import { readRolloutCollatorConfig } from './config';

const read = (
  rollouts?: Record<
    string,
    string | Record<string, string | Record<string, number>>
  >,
) =>
  readRolloutCollatorConfig(
    mockServices.rootConfig({
      data: rollouts ? { search: { collators: { rollouts } } } : {},
    }),
  );

describe('the configuration', () => {
  it('indexes every minute and leads to the tab unless told otherwise', () => {
    expect(read()).toEqual({
      schedule: {
        frequency: { minutes: 1 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 3 },
      },
      locationTemplate:
        '/catalog/:namespace/:kind/:name/rollouts?rollout=:rollout',
    });
  });

  it('takes another schedule and another path', () => {
    expect(
      read({
        schedule: {
          frequency: { seconds: 20 },
          timeout: 'PT1M',
          scope: 'local',
        },
        locationTemplate: '/c/:kind/:namespace/:name/deploy?rollout=:rollout',
      }),
    ).toEqual({
      schedule: {
        frequency: { seconds: 20 },
        timeout: { minutes: 1 },
        scope: 'local',
      },
      locationTemplate: '/c/:kind/:namespace/:name/deploy?rollout=:rollout',
    });
  });

  it('refuses a path that does not tell rollouts apart', () => {
    expect(() =>
      read({ locationTemplate: '/catalog/:namespace/:kind/rollouts' }),
    ).toThrow(
      "search.collators.rollouts.locationTemplate '/catalog/:namespace/:kind/rollouts' lacks :name, :rollout: every rollout of every entity needs a location of its own",
    );
  });
});
