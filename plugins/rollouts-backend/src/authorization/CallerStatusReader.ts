import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { RolloutsStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** The status, for whoever may see it. */
export interface CallerStatusReader {
  /** @throws NotAllowedError when the caller may not see it */
  read(credentials: BackstageCredentials): Promise<RolloutsStatus>;
}
