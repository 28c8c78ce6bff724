import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import {
  AccessReviewConfig,
  accessReviewSchema,
  toAccessReview,
} from './accessReviewConfig';
import { describeConfigIssues } from './describeConfigIssues';
import {
  NotificationsConfig,
  notificationsSchema,
  toNotificationsConfig,
} from './notifications/notificationsConfig';

/** Where a cluster is and how to get in. */
export type ClusterAccess =
  | { kind: 'kubeconfig'; path: string; context?: string }
  | {
      kind: 'token';
      url: string;
      token: string;
      caFile?: string;
      skipTLSVerify: boolean;
    };

export interface ClusterConfig {
  name: string;
  title: string;
  environment?: string;
  tier: number;
  access: ClusterAccess;
  /** Path of the cluster in the app-config, for messages. */
  configPath: string;
}

/** What the Kubernetes plugin cannot say of its clusters. */
export interface KubernetesPluginConfig {
  clusters: {
    name: string;
    title?: string;
    environment?: string;
    tier?: number;
  }[];
  serverSideAuthProviders: string[];
}

/** Where clusters come from; those that modules add stand beside them. */
export type ClusterSource = 'config' | 'kubernetes';

export interface RolloutsConfig {
  /** Absent when nothing says so: then it depends on whether the Kubernetes plugin is installed. */
  clusterSource?: ClusterSource;
  clusters: ClusterConfig[];
  kubernetesPlugin: KubernetesPluginConfig;
  /** Absent when it is off. */
  accessReview?: AccessReviewConfig;
  notifications: NotificationsConfig;
}

const nonEmpty = z
  .string('must be a text')
  .trim()
  .min(1, 'is empty: give a value or remove the key');

const clusterName = nonEmpty.regex(
  /^[A-Za-z0-9]([-._A-Za-z0-9]*[A-Za-z0-9])?$/,
  'may hold letters, digits, ".", "_" and "-" only, and begins and ends with a letter or digit',
);

const apiUrl = nonEmpty
  .refine(isHttpUrl, {
    message:
      'must be the address of a Kubernetes API, such as https://10.0.0.1:6443',
    abort: true,
  })
  .refine(
    url => new URL(url).username === '' && new URL(url).password === '',
    'must not hold a user or password: use "token", or a kubeconfig file',
  );

const common = {
  name: clusterName,
  title: nonEmpty.optional(),
  environment: nonEmpty.optional(),
  tier: z.int('must be a whole number, such as 1').optional(),
};

const kubeconfigCluster = z.strictObject({
  ...common,
  kubeconfig: z.strictObject(
    { path: nonEmpty, context: nonEmpty.optional() },
    'must be an object with "path" and, optionally, "context"',
  ),
});

const tokenCluster = z.strictObject({
  ...common,
  url: apiUrl,
  token: nonEmpty,
  caFile: nonEmpty.optional(),
  skipTLSVerify: z.boolean('must be true or false').optional(),
});

const accessKeys = ['url', 'token', 'caFile', 'skipTLSVerify'] as const;

const looseCluster = z.looseObject({}, 'must be an object');

/** The two shapes are told apart by hand, so that a message speaks of the shape that was meant. */
const cluster = looseCluster.transform((value, context) => {
  const mixed = accessKeys.filter(key => key in value);
  if ('kubeconfig' in value && mixed.length > 0) {
    context.addIssue({
      code: 'custom',
      path: [mixed[0]],
      message: `cannot stand beside "kubeconfig": keep either "kubeconfig" or "url" and "token"`,
    });
    return z.NEVER;
  }
  if (!('kubeconfig' in value) && mixed.length === 0) {
    context.addIssue({
      code: 'custom',
      message:
        'says no way into the cluster: add "kubeconfig" with "path", or "url" and "token"',
    });
    return z.NEVER;
  }
  const shape = 'kubeconfig' in value ? kubeconfigCluster : tokenCluster;
  const result = shape.safeParse(value);
  if (!result.success) {
    result.error.issues.forEach(issue => context.addIssue({ ...issue }));
    return z.NEVER;
  }
  return result.data;
});

function withoutDoubles(path: string) {
  return (
    clusters: readonly { name: string }[],
    context: z.core.$RefinementCtx,
  ) => {
    const firstUse = new Map<string, number>();
    clusters.forEach(({ name }, index) => {
      const first = firstUse.get(name);
      if (first === undefined) {
        firstUse.set(name, index);
        return;
      }
      context.addIssue({
        code: 'custom',
        path: [index, 'name'],
        message: `is already the name of ${path}[${first}]: give every cluster its own name`,
      });
    });
  };
}

const kubernetesPlugin = z.strictObject(
  {
    clusters: z
      .array(
        z.strictObject(common, 'must be an object'),
        'must be a list of clusters',
      )
      .superRefine(withoutDoubles('rollouts.kubernetesPlugin.clusters'))
      .optional(),
    serverSideAuthProviders: z
      .array(nonEmpty, 'must be a list of names')
      .optional(),
  },
  'must be an object',
);

const rolloutsSchema = z
  .strictObject(
    {
      clusterSource: z
        .enum(
          ['config', 'kubernetes'],
          'must be "config", for rollouts.clusters, or "kubernetes", for the clusters of the Kubernetes plugin',
        )
        .optional(),
      clusters: z
        .array(cluster, 'must be a list of clusters')
        .superRefine(withoutDoubles('rollouts.clusters'))
        .optional(),
      kubernetesPlugin: kubernetesPlugin.optional(),
      accessReview: accessReviewSchema.optional(),
      notifications: notificationsSchema.optional(),
    },
    'must be an object',
  )
  .superRefine((value, context) => {
    const { clusterSource, clusters } = value;
    if (clusterSource === 'kubernetes' && clusters !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['clusters'],
        message:
          'cannot stand beside rollouts.clusterSource "kubernetes": remove one of them',
      });
    }
    if (
      value.kubernetesPlugin !== undefined &&
      sourceOf({ clusterSource, clusters }) === 'config'
    ) {
      context.addIssue({
        code: 'custom',
        path: ['kubernetesPlugin'],
        message:
          'has no meaning when the clusters are those of rollouts.clusters: remove it, or rollouts.clusters',
      });
    }
  });

/** Whoever says something of the clusters of a source wants that source. */
function sourceOf({
  clusterSource,
  clusters,
  kubernetesPlugin: plugin,
}: {
  clusterSource?: ClusterSource;
  clusters?: readonly unknown[];
  kubernetesPlugin?: object;
}): ClusterSource | undefined {
  if (clusterSource !== undefined || clusters !== undefined) {
    return clusterSource ?? 'config';
  }
  return plugin && 'kubernetes';
}

/**
 * Everything that the plugin takes from the app-config, read once.
 *
 * @throws InputError naming every wrong, missing, duplicate or unknown key by its full path
 */
export function readRolloutsConfig(rootConfig: Config): RolloutsConfig {
  const raw = rootConfig.getOptional('rollouts');
  const result = rolloutsSchema.safeParse(raw ?? {});
  if (!result.success) {
    throw new InputError(
      describeConfigIssues('rollouts', raw, result.error.issues),
    );
  }
  const { clusters = [], kubernetesPlugin: plugin } = result.data;
  const clusterSource = sourceOf(result.data);
  const accessReview = toAccessReview(result.data.accessReview);
  return {
    ...(clusterSource ? { clusterSource } : {}),
    clusters: clusters.map(toClusterConfig),
    kubernetesPlugin: {
      clusters: plugin?.clusters ?? [],
      serverSideAuthProviders: plugin?.serverSideAuthProviders ?? [],
    },
    ...(accessReview ? { accessReview } : {}),
    notifications: toNotificationsConfig(result.data.notifications),
  };
}

function toClusterConfig(
  parsed: z.infer<typeof kubeconfigCluster> | z.infer<typeof tokenCluster>,
  index: number,
): ClusterConfig {
  return {
    name: parsed.name,
    title: parsed.title ?? parsed.name,
    environment: parsed.environment,
    tier: parsed.tier ?? index,
    access: toAccess(parsed),
    configPath: `rollouts.clusters[${index}]`,
  };
}

function toAccess(
  parsed: z.infer<typeof kubeconfigCluster> | z.infer<typeof tokenCluster>,
): ClusterAccess {
  if ('kubeconfig' in parsed) {
    return { kind: 'kubeconfig', ...parsed.kubeconfig };
  }
  return {
    kind: 'token',
    url: parsed.url,
    token: parsed.token,
    caFile: parsed.caFile,
    skipTLSVerify: parsed.skipTLSVerify ?? false,
  };
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
