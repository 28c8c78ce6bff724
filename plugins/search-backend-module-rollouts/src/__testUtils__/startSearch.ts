import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import {
  BackstageUserPrincipal,
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import searchModulePg from '@backstage/plugin-search-backend-module-pg';
import { SearchResultSet } from '@backstage/plugin-search-common';
import {
  FleetQuery,
  FleetRow,
  rolloutsReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import searchModuleRollouts from '..';
import { RolloutDocument } from '../domain/RolloutDocument';
import { aPage } from './aFleet';

type Database = Parameters<typeof mockServices.database.mock>[0];

/** A portal with the search, this module, and a backend of rollouts that is played. */
export async function startSearch(options: { database?: Database } = {}) {
  const fleet: { rows: FleetRow[]; fails?: (query: FleetQuery) => boolean } = {
    rows: [],
  };
  /** Who may see the rollouts of which entities. */
  const mayRead = (_person: string, _entityRef: string) => true;
  const rights = { mayRead };
  const scheduler = mockServices.scheduler();
  const asked: FleetQuery[] = [];

  const played = createBackendPlugin({
    pluginId: 'rollouts',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (req, res, next) => {
            try {
              await httpAuth.credentials(req, { allow: ['service'] });
              const { offset, limit, sort } = req.query;
              const query: FleetQuery = {
                offset: Number(offset ?? 0),
                limit: Number(limit ?? 50),
                ...(sort === 'name' ? { sort } : {}),
              };
              asked.push(query);
              if (fleet.fails?.(query)) {
                throw new Error('The fleet is not there');
              }
              res.json(aPage(fleet.rows, query));
            } catch (error) {
              next(error);
            }
          });
        },
      });
    },
  });

  const backend = await startTestBackend({
    features: [
      searchPlugin,
      searchModulePg,
      searchModuleRollouts,
      played,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            isPermission(permission, rolloutsReadPermission)
              ? {
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'catalog',
                  resourceType: 'catalog-entity',
                  conditions: {
                    rule: 'IS_ENTITY_OWNER',
                    resourceType: 'catalog-entity',
                  },
                }
              : { result: AuthorizeResult.ALLOW },
          ),
        authorize: async (requests, { credentials }) =>
          requests.map(({ resourceRef }) => ({
            result: rights.mayRead(
              (credentials.principal as BackstageUserPrincipal).userEntityRef,
              resourceRef ?? '',
            )
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
      }).factory,
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true } },
      }),
      mockServices.rootLogger.factory({ level: 'none' }),
      ...(options.database
        ? [mockServices.database.mock(options.database).factory]
        : []),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;

  const search = async (
    query: { term: string; filters?: Record<string, string> },
    person = 'user:default/ada',
  ): Promise<SearchResultSet> => {
    const parameters = new URLSearchParams({ term: query.term });
    Object.entries(query.filters ?? {}).forEach(([key, value]) =>
      parameters.set(`filters[${key}]`, value),
    );
    const response = await fetch(
      `http://localhost:${port}/api/search/query?${parameters}`,
      { headers: { authorization: mockCredentials.user.header(person) } },
    );
    expect(response.status).toBe(200);
    return response.json();
  };

  return {
    fleet,
    rights,
    asked,
    /** Lets the minute pass after which the index is made anew. */
    index: () => scheduler.triggerTask('search_index_rollout'),
    search,
    /** Ids of the rollouts that are found, the best first. */
    find: async (...query: Parameters<typeof search>): Promise<string[]> => {
      const { results } = await search(...query);
      return results.map(
        ({ document }) => (document as RolloutDocument).rolloutId,
      );
    },
    stop: async () => {
      await backend.stop();
      if (backend.server.listening) {
        await once(backend.server, 'close');
      }
    },
  };
}
