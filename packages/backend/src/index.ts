import { createBackend } from '@backstage/backend-defaults';
import { demoAuthModule } from './demoAuth';
import { demoPermissionModule } from './permissions';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(demoAuthModule);

backend.add(import('@backstage/plugin-catalog-backend'));

backend.add(import('@backstage/plugin-kubernetes-backend'));

backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(demoPermissionModule);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
// Takes part only where the portal keeps its data in PostgreSQL; else the index is in memory.
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(
  import(
    '@progressive-delivery/backstage-plugin-search-backend-module-rollouts'
  ),
);

backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@progressive-delivery/backstage-plugin-rollouts-backend'));
backend.add(
  import(
    '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts'
  ),
);

backend.start();
