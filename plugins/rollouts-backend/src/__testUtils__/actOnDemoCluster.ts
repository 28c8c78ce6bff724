import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ActionRecord,
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionRecordLog } from '../actions/ActionRecordLog';
import { DefaultActionService } from '../actions/DefaultActionService';
import { EffectFollower } from '../actions/EffectFollower';
import { ReconcileLags } from '../projection/ReconcileLags';
import { ManualTime } from './ManualTime';
import { until } from './until';
import { checkoutId, watchDemoCluster } from './watchDemoCluster';

/** The canary `checkout` at its pause in an embedded cluster, and the service that acts on it. */
export async function actOnDemoCluster(
  options: Parameters<typeof watchDemoCluster>[0] = {},
) {
  const demo = await watchDemoCluster(options);
  const { index, gateway, engine, clock } = demo;
  const paused = await demo.untilPaused();
  const records = new ActionRecordLog({ capacity: 10 });
  const time = new ManualTime();
  const lags = new ReconcileLags({ reader: index, time });
  const follower = new EffectFollower({ reader: index, records, lags, time });
  let ids = 0;
  const service = new DefaultActionService({
    engines: [engine],
    gateway,
    follower,
    records,
    time,
    newId: () => `action${(ids += 1)}`,
    actorOf: async () => 'user:default/ada',
  });
  return {
    ...demo,
    paused,
    service,
    time,
    lags,
    act: (action: RolloutActionKind, decidedOn: Rollout = paused) =>
      service.request({
        rolloutId: checkoutId,
        entityRef: 'component:default/checkout',
        action,
        observed: decidedOn.observation,
        credentials: mockCredentials.user(),
      }),
    /** The object in the cluster, past the watch. */
    async stored() {
      const graph = await gateway.readFresh(paused.ref);
      if ('outcome' in graph) {
        throw new Error(graph.reason);
      }
      return graph.root;
    },
    /** The last record, once it is so. */
    becomes: (condition: (record: ActionRecord) => unknown) =>
      until(() => {
        clock.step(1);
        const record = records.list(checkoutId).at(-1);
        return record && condition(record) ? record : undefined;
      }),
    async stop() {
      follower.close();
      lags.close();
      await demo.stop();
    },
  };
}
