/** Where the journeys' own portal and clusters listen; apart from those of `npm start`. */
export const portal = {
  appUrl: 'http://localhost:3100',
  backendUrl: 'http://localhost:7107',
  clusters: { staging: 7190, production: 7191 },
  folder: '.demo/e2e',
} as const;

export type ClusterName = keyof typeof portal.clusters;
