import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { ActionRecordLog } from '../../actions/ActionRecordLog';
import { DefaultActionService } from '../../actions/DefaultActionService';
import { EffectFollower } from '../../actions/EffectFollower';
import { kubectlPlugin } from './kubectlPlugin';
import { RaceCluster } from './RaceCluster';
import { Racer } from './runRace';

const credentials: BackstageCredentials = {
  $$type: '@backstage/BackstageCredentials',
  principal: { type: 'user', userEntityRef: 'user:default/ada' },
};

/** The action service of this suite, as the portal composes it. */
export function suiteRacer(cluster: RaceCluster): Racer {
  const time = { now: () => cluster.clock.now(), sleep: async () => {} };
  const records = new ActionRecordLog({ capacity: 10 });
  return async (click, gateway) => {
    const follower = new EffectFollower({
      reader: {
        list: () => [],
        all: () => [],
        get: () => cluster.view(),
        clusters: () => [],
        subscribe: () => () => {},
      },
      records,
      lags: { patienceMs: () => 1, note: () => {} },
      time,
    });
    const service = new DefaultActionService({
      engines: [argoRolloutsEngine],
      gateway,
      follower,
      records,
      time,
      newId: () => `click-${click.number}`,
      actorOf: async () => 'user:default/ada',
    });
    await service.request({
      rolloutId: click.seen.id,
      entityRef: 'component:default/checkout',
      action: click.action,
      target: click.target,
      observed: click.seen.observation,
      credentials,
    });
    follower.close();
  };
}

/** kubectl's plugin: reads, and sends what it makes of it. */
export function pluginRacer(cluster: RaceCluster): Racer {
  return async ({ action, target, seen }, gateway) => {
    await gateway.readFresh(seen.ref);
    for (const mutation of kubectlPlugin(action, cluster.rollout(), target)) {
      await gateway.apply(seen.ref.cluster, mutation);
    }
  };
}
