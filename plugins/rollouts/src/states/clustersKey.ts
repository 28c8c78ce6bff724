/** Where the portal's configuration lists its clusters. */
export const clustersKey = 'rollouts.clusters';
