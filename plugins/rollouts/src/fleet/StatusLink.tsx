import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { rolloutsStatusReadPermission } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { useLocation } from 'react-router-dom';
import { statusRouteRef } from '../status/statusRouteRef';
import { rolloutsTranslationRef } from '../translation';
import { useMountedPath } from './useMountedPath';

/** The way to the status page, for those who may see it and where there is one. */
export function StatusLink() {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const { allowed } = usePermission({
    permission: rolloutsStatusReadPermission,
  });
  const path = useMountedPath()(statusRouteRef, useLocation().pathname);
  return allowed && path ? <Link to={path}>{t('fleet.status')}</Link> : null;
}
