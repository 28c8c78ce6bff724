import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  ActionRecordLog,
  ActionRecordReader,
} from '../actions/ActionRecordLog';
import { DefaultActionService } from '../actions/DefaultActionService';
import { EffectFollower } from '../actions/EffectFollower';
import { AgentServices } from '../agents/AgentServices';
import { auditNudges } from '../audit/auditNudges';
import { AuditedActionService } from '../audit/AuditedActionService';
import { AccessReviewer } from '../authorization/AccessReviewer';
import { AuthorizedActionService } from '../authorization/AuthorizedActionService';
import { AuthorizedFleetReader } from '../authorization/AuthorizedFleetReader';
import { AuthorizedPodReader } from '../authorization/AuthorizedPodReader';
import { AuthorizedRolloutReader } from '../authorization/AuthorizedRolloutReader';
import { AuthorizedStatusReader } from '../authorization/AuthorizedStatusReader';
import { EntityGate } from '../authorization/EntityGate';
import { FleetRights } from '../authorization/FleetRights';
import { KubernetesSubjects } from '../authorization/KubernetesSubjects';
import { RecentRights } from '../authorization/RecentRights';
import { EntityDirectory } from '../catalog/EntityDirectory';
import { entityLookup } from '../catalog/entityLookup';
import { AccessReviewConfig } from '../accessReviewConfig';
import { AccessReviews } from '../cluster/AccessReviews';
import { ClusterGateway } from '../cluster/ClusterGateway';
import { FleetIndex } from '../fleet/FleetIndex';
import { createRouter } from '../http/router';
import { RolloutEntities } from '../notifications/RolloutNotifier';
import { Observability, unobserved } from '../observability/Observability';
import { PodReader } from '../pods/PodReader';
import { ReconcileLags } from '../projection/ReconcileLags';
import { RolloutReader } from '../projection/RolloutReader';
import { StatusReader } from '../status/StatusReader';
import { RolloutHub } from '../stream/RolloutHub';
import { WatchTime } from '../watch/WatchTime';

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
    fleet: observability.fleet(fleet),
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
