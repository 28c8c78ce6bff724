import { Link } from '@backstage/core-components';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { rolloutsStatusReadPermission } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { statusRouteRef } from '../status/statusRouteRef';
import { rolloutsTranslationRef } from '../translation';

/** The way to the status page, for those who may see it and where there is one. */
export function StatusLink() {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const { allowed } = usePermission({
    permission: rolloutsStatusReadPermission,
  });
  const statusRoute = useApiHolder()
    .get(routeResolutionApiRef)
    ?.resolve(statusRouteRef);
  return allowed && statusRoute ? (
    <Link to={statusRoute()}>{t('fleet.status')}</Link>
  ) : null;
}
