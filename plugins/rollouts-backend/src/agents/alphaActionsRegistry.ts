/** Backstage calls the registry alpha. This file alone imports it, so that a change hits one file. */
export { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
export type {
  ActionsRegistryActionOptions,
  ActionsRegistryService,
} from '@backstage/backend-plugin-api/alpha';
