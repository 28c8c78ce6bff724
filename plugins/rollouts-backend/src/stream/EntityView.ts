import {
  EntityLookup,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** What one user may see and do of the rollouts of one entity. */
export interface EntityView {
  /** In its full form, `kind:namespace/name`, in lower case. */
  entityRef: string;
  lookup: EntityLookup;
  allowedActions: RolloutActionKind[];
}
