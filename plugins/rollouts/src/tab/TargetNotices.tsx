import {
  ClusterStatus,
  ResourceStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  Notice,
  RolloutsConnection,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ForbiddenByCluster } from '../states';
import { InEnglish, useWords } from '../translation';
import { resourceOf } from './resourceOf';

interface TargetNoticesProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  connection: RolloutsConnection;
}

/** What makes the sheet less than the whole truth of now. */
export function TargetNotices(props: TargetNoticesProps) {
  const { rollout, cluster, connection } = props;
  const own = resourceOf(rollout, cluster);
  return (
    <>
      {connection === 'lost' && <LostNotice />}
      {cluster && !cluster.isReachable && <StaleNotice cluster={cluster} />}
      {cluster?.isReachable &&
        cluster.resources.map(resource => (
          <ResourceNotice
            key={resource.resource}
            cluster={cluster}
            resource={resource}
            isOfTheRollout={resource === own}
          />
        ))}
    </>
  );
}

function LostNotice() {
  const { t } = useWords();
  return (
    <Notice severity="warning" glyph="offline">
      <p>{t('sheet.portalLost')}</p>
    </Notice>
  );
}

function StaleNotice({ cluster }: { cluster: ClusterStatus }) {
  const { t } = useWords();
  return (
    <Notice severity="warning" glyph="offline">
      <p>
        {cluster.message
          ? t('sheet.clusterLostWithMessage', {
              cluster: cluster.name,
              message: <InEnglish>{cluster.message}</InEnglish>,
            })
          : t('sheet.clusterLost', { cluster: cluster.name })}
      </p>
      <p>
        {t('sheet.actionsOff', {
          lead: <strong>{t('sheet.actionsOffLead')}</strong>,
        })}
      </p>
    </Notice>
  );
}

interface ResourceNoticeProps {
  cluster: ClusterStatus;
  resource: ResourceStatus;
  /** Whether the rollout itself is one of these. */
  isOfTheRollout: boolean;
}

function ResourceNotice(props: ResourceNoticeProps) {
  const { cluster, resource, isOfTheRollout } = props;
  // Analysis runs are told of in their own place.
  const isAnalysis = resource.resource.startsWith('analysisruns.');
  if (resource.state === 'forbidden' && !isAnalysis) {
    return (
      <ForbiddenByCluster
        cluster={cluster}
        resource={resource}
        isOfTheRollout={isOfTheRollout}
      />
    );
  }
  return resource.state === 'lost' ? (
    <LostResource cluster={cluster} resource={resource} />
  ) : null;
}

type LostResourceProps = Pick<ResourceNoticeProps, 'cluster' | 'resource'>;

function LostResource({ cluster, resource }: LostResourceProps) {
  const { t } = useWords();
  const which = { resource: resource.resource, cluster: cluster.name };
  return (
    <Notice severity="warning">
      <p>
        {resource.message
          ? t('sheet.resourceLostWithMessage', {
              ...which,
              message: <InEnglish>{resource.message}</InEnglish>,
            })
          : t('sheet.resourceLost', which)}
      </p>
    </Notice>
  );
}
