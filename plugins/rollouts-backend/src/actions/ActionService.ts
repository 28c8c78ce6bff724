import {
  AuditorServiceCreateEventOptions,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  ActionPlanOrRefusal,
  ActionRecord,
  ActionRequest,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

export interface ActionCall extends ActionRequest {
  rolloutId: string;
  credentials: BackstageCredentials;
  /** Absent when the person asks on a page of the portal; see `ActionRecord`. */
  via?: ActionRecord['via'];
  /** The HTTP request that asks for it, for the audit log; absent when it comes another way. */
  httpRequest?: AuditorServiceCreateEventOptions['request'];
}

/**
 * The one door through which every action goes. Implementations wrap each other in `plugin.ts`:
 * audited, authorised, then done.
 */
export interface ActionService {
  /** Changes nothing. */
  plan(call: ActionCall): Promise<ActionPlanOrRefusal>;
  /** Resolves when the cluster has answered; the effect is reported later, to the observers. */
  request(call: ActionCall): Promise<ActionRecord>;
}
