import { randomUUID } from 'node:crypto';
import {
  AuditorService,
  AuthService,
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
import { notificationService } from '@backstage/plugin-notifications-node';
import { rolloutsPermissions } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  ConnectedCluster,
  RolloutEngine,
  rolloutsClusterExtensionPoint,
  rolloutsEngineExtensionPoint,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ActionRecordLog, ActionRecordReader } from './actions/ActionRecordLog';
import { DefaultActionService } from './actions/DefaultActionService';
import { EffectFollower } from './actions/EffectFollower';
import { AgentServices } from './agents/AgentServices';
import { actionsRegistryServiceRef } from './agents/alphaActionsRegistry';
import { registerAgentActions } from './agents/registerAgentActions';
import { auditNudges } from './audit/auditNudges';
import { AuditedActionService } from './audit/AuditedActionService';
import { AccessReviewer } from './authorization/AccessReviewer';
import { AuthorizedActionService } from './authorization/AuthorizedActionService';
import { AuthorizedFleetReader } from './authorization/AuthorizedFleetReader';
import { AuthorizedPodReader } from './authorization/AuthorizedPodReader';
import { AuthorizedRolloutReader } from './authorization/AuthorizedRolloutReader';
import { AuthorizedStatusReader } from './authorization/AuthorizedStatusReader';
import { EntityGate } from './authorization/EntityGate';
import { FleetRights } from './authorization/FleetRights';
import { KubernetesSubjects } from './authorization/KubernetesSubjects';
import { RecentRights } from './authorization/RecentRights';
import { EntityDirectory } from './catalog/EntityDirectory';
import { entityLookup } from './catalog/entityLookup';
import { AccessReviewConfig } from './accessReviewConfig';
import { AccessReviews } from './cluster/AccessReviews';
import { ClusterGateway } from './cluster/ClusterGateway';
import { KubeConfigConnector } from './cluster/KubeConfigConnector';
import { KubernetesClusterGateway } from './cluster/KubernetesClusterGateway';
import { followPluginClusters } from './cluster/kubernetesPlugin/followPluginClusters';
import {
  KubernetesPluginDoor,
  kubernetesPluginDoor,
} from './cluster/kubernetesPlugin/KubernetesPluginDoor';
import { openResource } from './cluster/openResource';
import { chooseClusterSource } from './chooseClusterSource';
import { viewOfAddedCluster, viewOfPluginCluster } from './clusterViews';
import { ClusterSource, readRolloutsConfig, RolloutsConfig } from './config';
import { FleetIndex } from './fleet/FleetIndex';
import { createRouter } from './http/router';
import { openNotifications } from './notifications/openNotifications';
import { RolloutEntities } from './notifications/RolloutNotifier';
import {
  metricsServiceRef,
  tracingServiceRef,
} from './observability/alphaServices';
import {
  measureAndTrace,
  Observability,
  unobserved,
} from './observability/Observability';
import { PodHub } from './pods/PodHub';
import { PodReader } from './pods/PodReader';
import { joinGraph } from './projection/joinGraph';
import { WatchedPodSelections } from './projection/PodSelections';
import { ReconcileLags } from './projection/ReconcileLags';
import { RolloutIndex } from './projection/RolloutIndex';
import { RolloutReader } from './projection/RolloutReader';
import { TransitionLog } from './projection/TransitionLog';
import { RolloutCounts } from './status/RolloutCounts';
import { StatusReader } from './status/StatusReader';
import { WatchedStatusReader } from './status/WatchedStatusReader';
import { NotificationLedger } from './store/NotificationLedger';
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

/** The half that faces the clusters. It begins to watch at once. */
async function composeClusters(options: {
  config: RolloutsConfig;
  source: ClusterSource;
  addedClusters: readonly ConnectedCluster[];
  door: KubernetesPluginDoor;
  engines: readonly RolloutEngine[];
  logger: LoggerService;
  observability: Observability;
}) {
  const { config, source, addedClusters, engines, logger, observability } =
    options;
  if (
    source === 'config' &&
    config.clusters.length + addedClusters.length === 0
  ) {
    logger.warn(
      'There is no cluster in rollouts.clusters of the app-config, so that no rollouts will be found',
    );
  }
  if (engines.length === 0) {
    logger.warn(
      'No engine is installed, so that no rollouts will be found: add a module such as rollouts-backend-module-argo-rollouts',
    );
  }
  const clusters = [
    ...(await Promise.all(
      config.clusters.map(async cluster => ({
        cluster,
        connector: observability.connector(
          await KubeConfigConnector.create(cluster),
        ),
      })),
    )),
    ...addedClusters.map(added => ({
      cluster: viewOfAddedCluster(added, config),
      connector: observability.connector(added.connector),
    })),
  ];
  const watcher = new WatchSupervisor({
    clusters: clusters.map(({ cluster, connector }) => ({
      ...cluster,
      openResource: target => openResource(connector, target),
    })),
    targets: engines.flatMap(({ watches }) => watches),
    logger,
  });
  const reader = new RolloutIndex({
    watcher,
    engines: engines.map(observability.engine),
    logger,
  });
  const counts = new RolloutCounts(reader);
  const status = new WatchedStatusReader({ watcher, counts, engines });
  const stopObserving = observability.watches(status);
  const gateway = new KubernetesClusterGateway({
    connectors: clusters.map(({ connector }) => connector),
    engines,
    joinGraph: graph => joinGraph(watcher, graph),
  });
  const stopLog = new TransitionLog({ reader, logger }).start();
  const stop = new AbortController();
  const watching = watcher.run(stop.signal);
  const following =
    source === 'kubernetes'
      ? followPluginClusters({
          door: options.door,
          serverSideAuthProviders:
            config.kubernetesPlugin.serverSideAuthProviders,
          expectedNames: config.kubernetesPlugin.clusters.map(
            ({ name }) => name,
          ),
          takenNames: addedClusters.map(({ connector }) => connector.cluster),
          logger,
          time: systemTime,
          signal: stop.signal,
          onFound({ cluster, ...found }) {
            const connector = observability.connector(found.connector);
            gateway.connect(connector);
            watcher.add({
              ...viewOfPluginCluster(cluster, config.kubernetesPlugin),
              openResource: target => openResource(connector, target),
            });
          },
        })
      : undefined;
  const pods = new PodHub({
    reader,
    selections: new WatchedPodSelections({ watcher, engines }),
    openResource: (...resource) => gateway.openResource(...resource),
    time: systemTime,
    logger,
  });
  const close = async () => {
    pods.close();
    stop.abort();
    stopLog();
    stopObserving();
    counts.close();
    await Promise.all([watching, following]);
  };
  return { reader, gateway, pods, status, close };
}

/** What the catalog says of entities that have rollouts. It begins to ask at once. */
function composeDirectory(services: {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
}) {
  const directory = new EntityDirectory({
    ...services,
    time: systemTime,
    lookUp: entityLookup,
  });
  const stop = new AbortController();
  const running = directory.run(stop.signal);
  return {
    directory,
    close: async () => {
      stop.abort();
      await running;
    },
  };
}

interface AccessReviewParts {
  config: AccessReviewConfig;
  reviews: AccessReviews;
  auth: AuthService;
}

/** What the half that faces the portal is made of. */
export interface PortalParts {
  reader: RolloutReader;
  gateway: ClusterGateway;
  pods: PodReader;
  status: StatusReader;
  directory: EntityDirectory;
  engines: readonly RolloutEngine[];
  /** Nothing is measured unless given. */
  observability?: Observability;
  /** Absent: clusters are not asked for the rights of users. */
  accessReview?: AccessReviewParts;
  auditor: AuditorService;
  catalog: Pick<CatalogService, 'getEntityByRef' | 'getEntitiesByRefs'>;
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
  records: ActionRecordReader;
  entities: RolloutEntities;
  /** What agents reach, which is no more than what the router does. */
  agents: Omit<AgentServices, 'isUser'>;
  close(): void;
} {
  const { reader, time, newId, catalog, permissions, userInfo } = parts;
  const { observability = unobserved } = parts;
  const records = new ActionRecordLog({ capacity: 1000 });
  const hub = new RolloutHub({
    reader,
    records,
    instanceId: newId(),
    now: time.now,
    onOverflow: observability.onOverflow,
  });
  const gate = new EntityGate({ catalog, permissions, lookUp: entityLookup });
  const rollouts = new AuthorizedRolloutReader({ gate, hub, time });
  const fleetIndex = new FleetIndex(parts);
  const fleet = new AuthorizedFleetReader({
    fleet: fleetIndex,
    rights: new RecentRights({
      rights: new FleetRights({ catalog, permissions }),
      now: time.now,
    }),
    engineTitles: new Map(parts.engines.map(({ id, title }) => [id, title])),
    time,
    secret: newId(),
  });
  const lags = new ReconcileLags({ reader, time });
  const stopCounting = observability.records(records);
  const follower = new EffectFollower({
    ...parts,
    records,
    lags,
    sendNudge: auditNudges(parts.auditor),
  });
  const executor = new DefaultActionService({
    ...parts,
    gateway: observability.gateway(parts.gateway),
    follower,
    planReviewer: composeReviewer(parts),
    records,
    actorOf: async credentials =>
      (await userInfo.getUserInfo(credentials)).userEntityRef,
  });
  const actions = new AuditedActionService(
    new AuthorizedActionService(executor, {
      gate,
      reader,
      refuse: (call, refusal) => executor.refuse(call, refusal),
    }),
    parts.auditor,
  );
  const closing = new AbortController();
  const agents = {
    rollouts: observability.rollouts(rollouts),
    fleet,
    actions: observability.actions(actions),
    time,
    closing: closing.signal,
  };
  const router = createRouter({
    ...agents,
    pods: observability.pods(new AuthorizedPodReader({ ...parts, gate })),
    status: new AuthorizedStatusReader(parts.status, permissions),
    httpAuth: parts.httpAuth,
    logger: parts.logger,
    validateResponses: parts.validateResponses,
  });
  return {
    router,
    records,
    entities: fleetIndex,
    agents,
    close() {
      closing.abort();
      stopCounting();
      hub.close();
      fleet.close();
      fleetIndex.close();
      lags.close();
      follower.close();
    },
  };
}

function composeReviewer(parts: PortalParts): AccessReviewer | undefined {
  const { accessReview, time } = parts;
  if (!accessReview) {
    return undefined;
  }
  const { config, reviews, auth } = accessReview;
  const { mapping, impersonate } = config;
  return new AccessReviewer({
    ...parts,
    reviews,
    subjects: new KubernetesSubjects({ ...parts, auth, mapping }),
    impersonate,
    now: time.now,
  });
}
