import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  RolloutsStatus,
  rolloutsStatusReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { StatusReader } from '../status/StatusReader';
import { CallerStatusReader } from './CallerStatusReader';

/** Shows how the clusters are watched to those whom the portal's permissions let see it. */
export class AuthorizedStatusReader implements CallerStatusReader {
  private readonly inner: StatusReader;
  private readonly permissions: PermissionsService;

  constructor(inner: StatusReader, permissions: PermissionsService) {
    this.inner = inner;
    this.permissions = permissions;
  }

  async read(credentials: BackstageCredentials): Promise<RolloutsStatus> {
    const permission = rolloutsStatusReadPermission;
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not see how the clusters are watched: you lack the permission ${permission.name}`,
      );
    }
    return this.inner.read();
  }
}
