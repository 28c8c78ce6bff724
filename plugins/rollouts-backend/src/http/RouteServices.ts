import { HttpAuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { ActionService } from '../actions/ActionService';
import { CallerStatusReader } from '../authorization/CallerStatusReader';
import { EntityPodReader } from '../authorization/EntityPodReader';
import { EntityRolloutReader } from '../authorization/EntityRolloutReader';
import { FleetReader } from '../authorization/FleetReader';

export interface RouteServices {
  rollouts: EntityRolloutReader;
  pods: EntityPodReader;
  fleet: FleetReader;
  actions: ActionService;
  status: CallerStatusReader;
  httpAuth: HttpAuthService;
  logger: LoggerService;
}

/**
 * Adds one endpoint. What a request holds has passed the OpenAPI document by then, so that its
 * type is known.
 */
export type Route = (router: Router, services: RouteServices) => void;
