import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  ClusterStatus,
  parseRolloutRef,
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AgentServices } from './AgentServices';

export interface RolloutCall {
  rolloutId: string;
  entityRef?: string;
  credentials: BackstageCredentials;
}

export interface FoundRollout {
  entityRef: string;
  rollout: Rollout;
  cluster?: ClusterStatus;
  /** What they may do, whether or not it can be done. */
  allowedActions: RolloutActionKind[];
}

type Readers = Pick<AgentServices, 'fleet' | 'rollouts'>;

/**
 * A rollout as somebody may see it.
 *
 * @throws NotFoundError also when it is there and may not be seen, so that nobody learns of it
 */
export async function findRollout(
  services: Readers,
  call: RolloutCall,
): Promise<FoundRollout> {
  const entityRef = await findEntity(services, call);
  const { rolloutId, credentials } = call;
  const snapshot = await services.rollouts.snapshot({ entityRef, credentials });
  const rollout = snapshot.rollouts.find(({ id }) => id === rolloutId);
  if (!rollout) {
    throw notFound(rolloutId, ` of ${entityRef}`);
  }
  return {
    entityRef: snapshot.entityRef,
    rollout,
    cluster: snapshot.clusters.find(({ name }) => name === rollout.ref.cluster),
    allowedActions: snapshot.allowedActions,
  };
}

/** The entity that was named, or the first one that they may see the rollout by. */
export async function findEntity(
  { fleet }: Pick<Readers, 'fleet'>,
  { rolloutId, entityRef, credentials }: RolloutCall,
): Promise<string> {
  parseRolloutRef(rolloutId);
  if (entityRef !== undefined) {
    return entityRef;
  }
  const { rows } = await fleet.page({ ids: [rolloutId] }, credentials);
  const [entity] = rows[0]?.entities ?? [];
  if (!entity) {
    throw notFound(rolloutId);
  }
  return entity.ref;
}

function notFound(rolloutId: string, of = ''): NotFoundError {
  return new NotFoundError(
    `There is no rollout '${rolloutId}'${of}, or you may not see it: list-rollouts names those that you may see`,
  );
}
