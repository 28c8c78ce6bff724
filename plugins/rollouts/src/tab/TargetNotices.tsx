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
  return (
    <Notice severity="warning" glyph="offline">
      <p>
        The portal does not answer. What is shown is what was last seen; the
        rollout may have moved on. It is asked again by itself.
      </p>
    </Notice>
  );
}

function StaleNotice({ cluster }: { cluster: ClusterStatus }) {
  const why = cluster.message ? `: ${cluster.message}` : '';
  return (
    <Notice severity="warning" glyph="offline">
      <p>
        {cluster.name} does not answer{why}. The rollout there may have moved
        on.
      </p>
      <p>
        <strong>Actions are off</strong> because they could not be checked. The
        cluster is asked again by itself.
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
  if (resource.state === 'lost') {
    const why = resource.message ? `: ${resource.message}` : '';
    return (
      <Notice severity="warning">
        <p>
          {resource.resource} of {cluster.name} cannot be followed at present
          {why}. What is shown of them is what was last seen.
        </p>
      </Notice>
    );
  }
  return null;
}
