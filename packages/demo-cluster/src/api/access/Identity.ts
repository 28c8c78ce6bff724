/** What a rule allows, in the words of RBAC. `*` stands for all. */
export interface AccessRule {
  verbs: readonly string[];
  apiGroups?: readonly string[];
  /** `rollouts`, `rollouts/status`, `*`, or `pods/*`. `*` includes subresources. */
  resources?: readonly string[];
  resourceNames?: readonly string[];
  /** Only in these namespaces; everywhere, and cluster-wide, when absent. */
  namespaces?: readonly string[];
  /** Paths outside of resources, such as `/healthz`; a trailing `*` matches the rest. */
  nonResourceURLs?: readonly string[];
}

/** Somebody who sends requests, and what they may do. */
export interface Identity {
  user: string;
  groups: readonly string[];
  rules: readonly AccessRule[];
}

/** An identity that is known by a bearer token. */
export interface TokenIdentity extends Identity {
  token: string;
}

const ALL = ['*'];

const everything: AccessRule[] = [
  { verbs: ALL, apiGroups: ALL, resources: ALL },
  { verbs: ALL, nonResourceURLs: ALL },
];

const DISCOVERY_PATHS = [
  '/api',
  '/api/*',
  '/apis',
  '/apis/*',
  '/healthz',
  '/livez',
  '/readyz',
  '/openapi/*',
  '/version',
];

/** What everybody may do who is known at all, or asks for no more than whether the server is well. */
export const authenticatedRules: readonly AccessRule[] = [
  { verbs: ['get'], nonResourceURLs: DISCOVERY_PATHS },
  {
    verbs: ['create'],
    apiGroups: ['authorization.k8s.io', 'authentication.k8s.io'],
    resources: [
      'selfsubjectaccessreviews',
      'selfsubjectrulesreviews',
      'selfsubjectreviews',
    ],
  },
];

/** May do everything, and is the only one who may switch faults and the clock. */
export const adminIdentity: TokenIdentity = {
  token: 'demo-admin',
  user: 'demo-admin',
  groups: ['system:masters', 'system:authenticated'],
  rules: everything,
};

/** May look at everything but secrets. */
export const viewerIdentity: TokenIdentity = {
  token: 'demo-viewer',
  user: 'demo-viewer',
  groups: ['demo:viewers', 'system:authenticated'],
  rules: [
    {
      verbs: ['get', 'list', 'watch'],
      apiGroups: [''],
      resources: [
        'configmaps',
        'endpoints',
        'events',
        'namespaces',
        'nodes',
        'pods',
        'pods/*',
        'serviceaccounts',
        'services',
      ],
    },
    {
      verbs: ['get', 'list', 'watch'],
      apiGroups: [
        'apps',
        'argoproj.io',
        'autoscaling',
        'batch',
        'apiextensions.k8s.io',
        'discovery.k8s.io',
        'events.k8s.io',
        'networking.k8s.io',
        'policy',
      ],
      resources: ALL,
    },
  ],
};
