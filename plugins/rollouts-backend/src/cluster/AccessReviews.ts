import { KubernetesIdentity } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { AccessAttributes } from '../domain/access/accessAttributes';

/** What a cluster said about somebody's rights. `message` is for those who run the portal. */
export type AccessAnswer =
  | { outcome: 'allowed' }
  | { outcome: 'denied' }
  /** The backend itself may not ask. */
  | { outcome: 'not-askable'; message: string }
  | { outcome: 'unreachable'; message: string };

/** Asks clusters what somebody else may do. */
export interface AccessReviews {
  ask(question: {
    cluster: string;
    subject: KubernetesIdentity;
    attributes: AccessAttributes;
  }): Promise<AccessAnswer>;
}
