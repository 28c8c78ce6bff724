import { setTimeout } from 'node:timers/promises';
import {
  AuditorService,
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotImplementedError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aComponent } from '../aComponent';
import { fleetSize, numbered } from './FleetSize';

/** How long the catalog and the permission backend take for an answer. */
const answerMs = 10;

const entities = new Map<string, Entity>(
  Array.from({ length: fleetSize.entities }, (_, index) => {
    const name = `component-${numbered(index)}`;
    const entity = aComponent(name, {
      owners: [`group-${index % 200}`],
      system: `system-${index % 50}`,
    });
    return [`component:default/${name}`, entity];
  }),
);

function unused(): never {
  throw new NotImplementedError('The benchmark does not come here');
}

const credentialsOf = <T>(principal: T): BackstageCredentials<T> => ({
  $$type: '@backstage/BackstageCredentials',
  principal,
});

const logger: LoggerService = {
  error: console.error,
  warn: console.warn,
  info: () => {},
  debug: () => {},
  child: () => logger,
};

function mayRead(resourceRef: unknown): boolean {
  return !String(resourceRef).endsWith('0');
}

/**
 * Backstage's services as a benchmark needs them. Users whose name begins with `some` may see nine
 * in ten entities, by a policy with conditions; all others everything.
 */
export const fakePortal = {
  logger,
  auth: {
    getOwnServiceCredentials: async () =>
      credentialsOf({ type: 'service', subject: 'plugin:rollouts' }),
  } as unknown as AuthService,
  httpAuth: {
    credentials: async (req: { headers: { authorization?: string } }) =>
      credentialsOf({
        type: 'user',
        userEntityRef: req.headers.authorization ?? '',
      }),
    issueUserCookie: unused,
  } as unknown as HttpAuthService,
  catalog: {
    async *streamEntities() {
      await setTimeout(answerMs);
      yield [...entities.values()];
    },
    async getEntitiesByRefs({ entityRefs }: { entityRefs: string[] }) {
      await setTimeout(answerMs);
      return { items: entityRefs.map(ref => entities.get(ref)) };
    },
    getEntityByRef: unused,
  } as unknown as CatalogService,
  permissions: {
    async authorizeConditional(requests, options) {
      await setTimeout(answerMs);
      const { principal } = options?.credentials as BackstageCredentials<{
        userEntityRef: string;
      }>;
      return requests.map(() =>
        principal.userEntityRef.startsWith('some')
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: { rule: 'ANY', resourceType: 'catalog-entity' },
            }
          : { result: AuthorizeResult.ALLOW },
      );
    },
    async authorize(requests) {
      await setTimeout(answerMs);
      return requests.map(({ resourceRef }) => ({
        result: mayRead(resourceRef)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      }));
    },
  } as PermissionsService,
  auditor: { createEvent: unused } as unknown as AuditorService,
  userInfo: { getUserInfo: unused } as unknown as UserInfoService,
};
