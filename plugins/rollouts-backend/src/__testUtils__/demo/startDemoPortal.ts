import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  BackstageUserPrincipal,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import argoRolloutsModule from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import {
  ActionRequest,
  Rollout,
  RolloutAction,
  RolloutActionKind,
  RolloutsClient,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import rolloutsPlugin from '../../index';
import { RecordingLogger } from '../RecordingLogger';

export const checkoutRef = 'component:default/checkout';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-label-selector': 'app=checkout' },
  },
};

export interface DemoPortalOptions {
  /** The app-config. */
  config: JsonObject;
  entities?: Entity[];
  /** Groups of each person, by entity ref. */
  groups?: Record<string, string[]>;
  /** Further plugins and modules. */
  features?: Parameters<typeof startTestBackend>[0]['features'];
}

function requestOf(
  { observation }: Rollout,
  wish: RolloutActionKind | RolloutAction,
): ActionRequest {
  const { kind, target }: RolloutAction =
    typeof wish === 'string' ? { kind: wish } : wish;
  return {
    entityRef: checkoutRef,
    action: kind,
    ...(target === undefined ? {} : { target }),
    observed: observation,
  };
}

/** A whole backend with the plugin and its engine, in which the portal allows everybody everything. */
export async function startDemoPortal(options: DemoPortalOptions) {
  const logger = new RecordingLogger();
  const auditEvents: {
    eventId: string;
    meta?: JsonObject;
    outcome?: string;
  }[] = [];
  const backend = await startTestBackend({
    features: [
      rolloutsPlugin,
      argoRolloutsModule,
      ...(options.features ?? []),
      catalogServiceMock.factory({
        entities: [checkout, ...(options.entities ?? [])],
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      }).factory,
      mockServices.auditor.mock({
        createEvent: async ({ eventId, meta }) => {
          const event: (typeof auditEvents)[number] = { eventId, meta };
          auditEvents.push(event);
          return {
            success: async () => {
              event.outcome = 'success';
            },
            fail: async ({ error }) => {
              event.outcome = String(error.message);
            },
          };
        },
      }).factory,
      mockServices.userInfo.mock({
        getUserInfo: async ({ principal }) => {
          const { userEntityRef } = principal as BackstageUserPrincipal;
          return {
            userEntityRef,
            ownershipEntityRefs: [
              userEntityRef,
              ...(options.groups?.[userEntityRef] ?? []),
            ],
          };
        },
      }).factory,
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
      mockServices.rootConfig.factory({ data: options.config }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const clientOf = (userEntityRef: string) =>
    new RolloutsClient({
      discoveryApi: {
        getBaseUrl: async () => `http://localhost:${port}/api/rollouts`,
      },
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set(
            'authorization',
            mockCredentials.user.header(userEntityRef),
          );
          return fetch(input, { ...init, headers });
        },
      },
    });
  /** Asks again until the page of checkout is as it should be. */
  const shows = async (
    condition: (rollouts: Rollout[]) => unknown,
    userEntityRef = 'user:default/ada',
  ): Promise<Rollout[]> => {
    for (;;) {
      const { rollouts } = await clientOf(userEntityRef).getSnapshot(
        checkoutRef,
      );
      if (condition(rollouts)) {
        return rollouts;
      }
    }
  };
  return {
    logger,
    auditEvents,
    clientOf,
    shows,
    snapshot: () => clientOf('user:default/ada').getSnapshot(checkoutRef),
    plan: (
      rollout: Rollout,
      action: RolloutActionKind | RolloutAction,
      by: string,
    ) => clientOf(by).planAction(rollout.id, requestOf(rollout, action)),
    act: (
      rollout: Rollout,
      action: RolloutActionKind | RolloutAction,
      by: string,
    ) => clientOf(by).requestAction(rollout.id, requestOf(rollout, action)),
    stop: async () => {
      await backend.stop();
      if (backend.server.listening) {
        await once(backend.server, 'close');
      }
    },
  };
}
