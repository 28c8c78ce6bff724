import {
  Rollout,
  RolloutUrgency,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DirectoryEntity } from '../catalog/DirectoryEntity';

/** An entity as far as somebody may see it. */
export type SeenEntity = Omit<DirectoryEntity, 'lookup'>;

/** A rollout that somebody may see, with those of its entities that they may see. */
export interface FleetCandidate {
  rollout: Rollout;
  urgency: RolloutUrgency;
  /** Since when it is in its phase, in milliseconds; NaN when nobody says. */
  since: number;
  /** By ref; at least one. Mostly the same list for all rollouts of the same entities. */
  entities: readonly SeenEntity[];
}

/** Clusters by name, in tier order. */
export type ClustersByName<T> = ReadonlyMap<string, T>;
