import { randomUUID } from 'node:crypto';
import {
  AuditorService,
  coreServices,
  createBackendPlugin,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { rolloutsPermissions } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  RolloutEngine,
  rolloutsEngineExtensionPoint,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ActionRecordLog } from './actions/ActionRecordLog';
import { DefaultActionService } from './actions/DefaultActionService';
import { AuditedActionService } from './audit/AuditedActionService';
import { AuthorizedActionService } from './authorization/AuthorizedActionService';
import { AuthorizedRolloutReader } from './authorization/AuthorizedRolloutReader';
import { EntityGate } from './authorization/EntityGate';
import { entityLookup } from './catalog/entityLookup';
import { ClusterGateway } from './cluster/ClusterGateway';
import { KubeConfigConnector } from './cluster/KubeConfigConnector';
import { KubernetesClusterGateway } from './cluster/KubernetesClusterGateway';
import { openResource } from './cluster/openResource';
import { readRolloutsConfig, RolloutsConfig } from './config';
import { createRouter } from './http/router';
import { joinGraph } from './projection/joinGraph';
import { RolloutIndex } from './projection/RolloutIndex';
import { RolloutReader } from './projection/RolloutReader';
import { TransitionLog } from './projection/TransitionLog';
import { RolloutHub } from './stream/RolloutHub';
import { WatchSupervisor } from './watch/WatchSupervisor';
import { systemTime, WatchTime } from './watch/WatchTime';

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
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        userInfo: coreServices.userInfo,
      },
      async init({ rootConfig, httpRouter, lifecycle, ...services }) {
        const config = readRolloutsConfig(rootConfig);
        services.permissionsRegistry.addPermissions(rolloutsPermissions);
        const clusters = await composeClusters({
          config,
          engines: [...engines.values()],
          logger: services.logger,
        });
        const portal = composePortal({
          ...services,
          ...clusters,
          engines: [...engines.values()],
          time: systemTime,
          newId: randomUUID,
        });
        httpRouter.use(portal.router);
        lifecycle.addShutdownHook(async () => {
          portal.close();
          await clusters.close();
        });
      },
    });
  },
});

/** The half that faces the clusters. It begins to watch at once. */
async function composeClusters(options: {
  config: RolloutsConfig;
  engines: readonly RolloutEngine[];
  logger: LoggerService;
}) {
  const { config, engines, logger } = options;
  if (config.clusters.length === 0) {
    logger.warn(
      'There is no cluster in rollouts.clusters of the app-config, so that no rollouts will be found',
    );
  }
  if (engines.length === 0) {
    logger.warn(
      'No engine is installed, so that no rollouts will be found: add a module such as rollouts-backend-module-argo-rollouts',
    );
  }
  const clusters = await Promise.all(
    config.clusters.map(async cluster => ({
      cluster,
      connector: await KubeConfigConnector.create(cluster),
    })),
  );
  const watcher = new WatchSupervisor({
    clusters: clusters.map(({ cluster, connector }) => ({
      ...cluster,
      openResource: target => openResource(connector, target),
    })),
    targets: engines.flatMap(({ watches }) => watches),
    logger,
  });
  const reader = new RolloutIndex({ watcher, engines, logger });
  const gateway = new KubernetesClusterGateway({
    connectors: clusters.map(({ connector }) => connector),
    engines,
    joinGraph: graph => joinGraph(watcher, graph),
  });
  const stopLog = new TransitionLog({ reader, logger }).start();
  const stop = new AbortController();
  const watching = watcher.run(stop.signal);
  const close = async () => {
    stop.abort();
    stopLog();
    await watching;
  };
  return { reader, gateway, close };
}

/** What the half that faces the portal is made of. */
export interface PortalParts {
  reader: RolloutReader;
  gateway: ClusterGateway;
  engines: readonly RolloutEngine[];
  auditor: AuditorService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  time: Pick<WatchTime, 'now' | 'sleep'>;
  newId: () => string;
  /** See the router; for tests. */
  validateResponses?: boolean;
}

/** The half that faces the portal: who may see what, who may do what, and what became of it. */
export function composePortal(parts: PortalParts): {
  router: ReturnType<typeof createRouter>;
  close(): void;
} {
  const { reader, time, newId, catalog, permissions, userInfo } = parts;
  const records = new ActionRecordLog({ capacity: 1000 });
  const hub = new RolloutHub({
    reader,
    records,
    instanceId: newId(),
    now: time.now,
  });
  const gate = new EntityGate({ catalog, permissions, lookUp: entityLookup });
  const rollouts = new AuthorizedRolloutReader({ gate, hub, time });
  const executor = new DefaultActionService({
    ...parts,
    records,
    actorOf: async credentials =>
      (await userInfo.getUserInfo(credentials)).userEntityRef,
  });
  const actions = new AuditedActionService(
    new AuthorizedActionService(executor, { gate, reader }),
    parts.auditor,
  );
  const router = createRouter({
    rollouts,
    actions,
    httpAuth: parts.httpAuth,
    logger: parts.logger,
    validateResponses: parts.validateResponses,
  });
  return {
    router,
    close() {
      hub.close();
      executor.close();
    },
  };
}
