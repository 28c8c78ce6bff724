import { RolloutsStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How all clusters are watched at this moment, from memory: reading costs no cluster request. */
export interface StatusReader {
  /** Clusters in tier order. */
  read(): RolloutsStatus;
}
