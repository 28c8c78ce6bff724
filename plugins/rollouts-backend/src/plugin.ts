import { randomUUID } from 'node:crypto';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { rolloutsPermissions } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  ConnectedCluster,
  RolloutEngine,
  rolloutsClusterExtensionPoint,
  rolloutsEngineExtensionPoint,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { actionsRegistryServiceRef } from './agents/alphaActionsRegistry';
import { registerAgentActions } from './agents/registerAgentActions';
import { kubernetesPluginDoor } from './cluster/kubernetesPlugin/KubernetesPluginDoor';
import { chooseClusterSource } from './chooseClusterSource';
import { readRolloutsConfig } from './config';
import { openNotifications } from './notifications/openNotifications';
import {
  metricsServiceRef,
  tracingServiceRef,
} from './observability/alphaServices';
import { measureAndTrace } from './observability/Observability';
import { NotificationLedger } from './store/NotificationLedger';
import { systemTime } from './watch/WatchTime';
import { composeClusters } from './composition/composeClusters';
import { composeDirectory } from './composition/composeDirectory';
import { composePortal } from './composition/composePortal';

/**
 * Watches clusters, projects what it sees to rollouts, streams them to those who may see them, and
 * carries out actions on them. Engines are added by modules.
 *
 * @public
 */
export const rolloutsPlugin = createBackendPlugin({
  pluginId: 'rollouts',
  register(env) {
    const engines = new Map<string, RolloutEngine>();
    env.registerExtensionPoint(rolloutsEngineExtensionPoint, {
      addEngine(engine) {
        if (engines.has(engine.id)) {
          throw new Error(
            `There is an engine '${engine.id}' already: install one module for each engine`,
          );
        }
        engines.set(engine.id, engine);
      },
    });
    const addedClusters = new Map<string, ConnectedCluster>();
    env.registerExtensionPoint(rolloutsClusterExtensionPoint, {
      addCluster(cluster) {
        const name = cluster.connector.cluster;
        if (addedClusters.has(name)) {
          throw new Error(
            `There is a cluster '${name}' of another module already: give every cluster its own name`,
          );
        }
        addedClusters.set(name, cluster);
      },
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        instance: coreServices.rootInstanceMetadata,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        tracing: tracingServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({ rootConfig, httpRouter, lifecycle, ...services }) {
        const config = readRolloutsConfig(rootConfig);
        services.permissionsRegistry.addPermissions(rolloutsPermissions);
        const observability = measureAndTrace({
          ...services,
          now: systemTime.now,
          nowMs: () => performance.now(),
        });
        const notifications = await openNotifications({
          ...services,
          config: config.notifications,
          openLedger: database => NotificationLedger.create(database),
          time: systemTime,
        });
        const clusters = await composeClusters({
          config,
          source: await chooseClusterSource(config, services.instance),
          addedClusters: [...addedClusters.values()],
          door: kubernetesPluginDoor(services),
          engines: [...engines.values()],
          logger: services.logger,
          observability,
        });
        const { directory, close: closeDirectory } = composeDirectory(services);
        const portal = composePortal({
          ...services,
          ...clusters,
          directory,
          accessReview: config.accessReview && {
            config: config.accessReview,
            reviews: clusters.gateway,
            auth: services.auth,
          },
          engines: [...engines.values()],
          observability,
          time: systemTime,
          newId: randomUUID,
        });
        const stopNotifications = notifications?.start({
          ...clusters,
          ...portal,
        });
        httpRouter.use(portal.router);
        registerAgentActions(services.actionsRegistry, {
          ...portal.agents,
          isUser: credentials => services.auth.isPrincipal(credentials, 'user'),
        });
        lifecycle.addShutdownHook(async () => {
          portal.close();
          await Promise.all([
            stopNotifications?.(),
            closeDirectory(),
            clusters.close(),
          ]);
        });
      },
    });
  },
});
