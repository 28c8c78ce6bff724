import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ActionsRegistryActionOptions } from './alphaActionsRegistry';
import { ActionService } from '../actions/ActionService';
import { EntityRolloutReader } from '../authorization/EntityRolloutReader';
import { FleetReader } from '../authorization/FleetReader';
import { WatchTime } from '../watch/WatchTime';

/**
 * What agents reach: the same readers and the same door as HTTP, with the credentials of those in
 * whose name they ask.
 */
export interface AgentServices {
  rollouts: EntityRolloutReader;
  fleet: FleetReader;
  actions: ActionService;
  time: Pick<WatchTime, 'now' | 'sleep'>;
  isUser: (credentials: BackstageCredentials) => boolean;
  /** Aborts when the portal stops. */
  closing: AbortSignal;
}

/** The schema library as the registry hands it out. */
export type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['input']
>[0];
