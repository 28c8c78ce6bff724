// The backend of the plugin on a large fleet, in a process of its own, so that memory and processor
// time are its alone. Arguments: the address of the cluster.
import { randomUUID } from 'node:crypto';
import { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import express from 'express';
import { EntityDirectory } from '../../catalog/EntityDirectory';
import { entityLookup } from '../../catalog/entityLookup';
import { KubernetesClusterGateway } from '../../cluster/KubernetesClusterGateway';
import { openResource } from '../../cluster/openResource';
import { composePortal } from '../../composition/composePortal';
import { PodHub } from '../../pods/PodHub';
import { joinGraph } from '../../projection/joinGraph';
import { WatchedPodSelections } from '../../projection/PodSelections';
import { RolloutIndex } from '../../projection/RolloutIndex';
import { RolloutCounts } from '../../status/RolloutCounts';
import { WatchedStatusReader } from '../../status/WatchedStatusReader';
import { WatchSupervisor } from '../../watch/WatchSupervisor';
import { systemTime } from '../../watch/WatchTime';
import { connectTo } from '../connectTo';
import { fakePortal } from './fakePortal';
import { fleetSize } from './FleetSize';

async function main(clusterUrl: string) {
  const startedAt = performance.now();
  const engines = [argoRolloutsEngine];
  const { logger } = fakePortal;
  const connector = await connectTo(clusterUrl);
  const watcher = new WatchSupervisor({
    clusters: [
      {
        name: connector.cluster,
        title: 'Production',
        environment: 'Production',
        tier: 1,
        openResource: target => openResource(connector, target),
      },
    ],
    targets: argoRolloutsEngine.watches,
    logger,
  });
  const reader = new RolloutIndex({ watcher, engines, logger });
  const gateway = new KubernetesClusterGateway({
    connectors: [connector],
    engines,
    joinGraph: graph => joinGraph(watcher, graph),
  });
  const directory = new EntityDirectory({
    ...fakePortal,
    time: systemTime,
    lookUp: entityLookup,
  });
  const portal = composePortal({
    ...fakePortal,
    reader,
    gateway,
    pods: new PodHub({
      reader,
      selections: new WatchedPodSelections({ watcher, engines }),
      openResource: (...resource) => gateway.openResource(...resource),
      time: systemTime,
      logger,
    }),
    status: new WatchedStatusReader({
      watcher,
      counts: new RolloutCounts(reader),
      engines,
    }),
    directory,
    engines,
    time: systemTime,
    newId: randomUUID,
  });
  const { signal } = new AbortController();
  void watcher.run(signal);
  void directory.run(signal);
  const server = express().use(portal.router).listen(0, '127.0.0.1');
  let highestRss = 0;
  setInterval(() => {
    highestRss = Math.max(highestRss, process.memoryUsage().rss);
  }, 50);
  while ([...reader.all()].length < fleetSize.rollouts) {
    await setTimeout(20);
  }
  process.send?.({
    port: (server.address() as AddressInfo).port,
    snapshotMs: performance.now() - startedAt,
  });
  process.on('message', () =>
    process.send?.({ highestRss, cpu: process.cpuUsage() }),
  );
}

process.on('disconnect', () => process.exit());
void main(process.argv[2]);
