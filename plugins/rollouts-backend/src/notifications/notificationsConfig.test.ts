import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { readRolloutsConfig } from '../config';

function read(notifications: JsonValue) {
  return readRolloutsConfig(new ConfigReader({ rollouts: { notifications } }))
    .notifications;
}

const on = { isOn: true };

describe('rollouts.notifications', () => {
  it('tells of everything, where the portal can, unless told otherwise', () => {
    expect(readRolloutsConfig(new ConfigReader({})).notifications).toEqual({
      topics: {
        waiting: on,
        aborted: on,
        degraded: on,
        rolledBack: on,
        finished: on,
      },
      settleMs: 10_000,
      link: '/catalog/{namespace}/{kind}/{name}/rollouts?rollout={rollout}',
    });
  });

  it('takes topics that are off or for some environments only', () => {
    const { topics, enabled } = read({
      enabled: true,
      topics: { finished: false, degraded: { environments: ['Production'] } },
    });

    expect(enabled).toBe(true);
    expect(topics).toEqual({
      waiting: on,
      aborted: on,
      degraded: { isOn: true, environments: ['Production'] },
      rolledBack: on,
      finished: { isOn: false },
    });
  });

  it('takes a settle time as people write durations', () => {
    expect(read({ settleTime: { minutes: 1 } }).settleMs).toBe(60_000);
    expect(read({ settleTime: '30s' }).settleMs).toBe(30_000);
    expect(read({ settleTime: { seconds: 0 } }).settleMs).toBe(0);
  });

  it.each<[notifications: JsonValue, message: string]>([
    [true, 'rollouts.notifications (true) must be an object'],
    [
      { topics: { gone: true } },
      'rollouts.notifications.topics.gone is not a key that is known here: remove it or correct it. Known keys: waiting, aborted, degraded, rolledBack, finished',
    ],
    [
      { topics: { waiting: { environments: [] } } },
      'rollouts.notifications.topics.waiting.environments is empty: name an environment, or write false for the topic',
    ],
    [
      { topics: { waiting: 'often' } },
      'rollouts.notifications.topics.waiting ("often") must be true, false, or an object with "environments", a list of at least one name',
    ],
    [
      { settleTime: 'soon' },
      'rollouts.notifications.settleTime ("soon") must be a duration from 0 to 10 minutes, such as "10s" or { seconds: 10 }',
    ],
    [
      { settleTime: { hours: 1 } },
      'rollouts.notifications.settleTime must be a duration from 0 to 10 minutes',
    ],
    [
      { link: 'https://elsewhere.example/{name}' },
      'rollouts.notifications.link ("https://elsewhere.example/{name}") must be a path of the portal',
    ],
    [
      { link: '/rollouts/{team}' },
      'rollouts.notifications.link ("/rollouts/{team}") may hold "{kind}", "{namespace}", "{name}" and "{rollout}" in braces, and no others',
    ],
  ])('refuses %j', (notifications, message) => {
    expect(() => read(notifications)).toThrow(message);
  });
});
