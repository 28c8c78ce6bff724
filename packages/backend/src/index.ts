import { createBackend } from '@backstage/backend-defaults';
import { demoAuthModule } from './demoAuth';
import { demoPermissionModule } from './permissions';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(demoAuthModule);

backend.add(import('@backstage/plugin-catalog-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(demoPermissionModule);

backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@progressive-delivery/backstage-plugin-rollouts-backend'));
backend.add(
  import(
    '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts'
  ),
);

backend.start();
