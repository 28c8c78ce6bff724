import { HumanDuration } from '@backstage/types';

export interface Config {
  rollouts?: {
    /**
     * The clusters whose rollouts are shown. Without any the plugin starts and says so on the page.
     * @visibility backend
     */
    clusters?: Array<
      {
        /**
         * What the cluster is called in ids, in the annotation `backstage.io/kubernetes-cluster`
         * and in messages. Unique; letters, digits, `.`, `_` and `-`.
         * @visibility backend
         */
        name: string;
        /**
         * Name for people; the cluster's name unless given.
         * @visibility backend
         */
        title?: string;
        /**
         * Name of the environment, such as `Production`.
         * @visibility backend
         */
        environment?: string;
        /**
         * Order of the clusters on the page, lowest first; the place in this list unless given.
         * @visibility backend
         */
        tier?: number;
      } & (
        | {
            kubeconfig: {
              /**
               * Path of a kubeconfig file, absolute, below `~/`, or relative to the working
               * directory of the backend. It is read again when it changes.
               * @visibility backend
               */
              path: string;
              /**
               * Context to use; the file's current context unless given.
               * @visibility backend
               */
              context?: string;
            };
          }
        | {
            /**
             * Address of the Kubernetes API, such as `https://10.0.0.1:6443`.
             * @visibility backend
             */
            url: string;
            /**
             * Bearer token of the service account that the backend acts as.
             * @visibility secret
             */
            token: string;
            /**
             * Path of a PEM file with the certificate authority of the API server.
             * @visibility backend
             */
            caFile?: string;
            /**
             * Accept any certificate. For clusters on your own machine only.
             * @visibility backend
             */
            skipTLSVerify?: boolean;
          }
      )
    >;
    /**
     * Where the clusters come from: `config` is the list above, `kubernetes` are those of the
     * portal's Kubernetes plugin, with its credentials. Unless given it is `config` where
     * `clusters` is there, else `kubernetes` where `kubernetesPlugin` is there or that plugin runs
     * in the same backend.
     * @visibility backend
     */
    clusterSource?: 'config' | 'kubernetes';
    /**
     * For `clusterSource: kubernetes`.
     */
    kubernetesPlugin?: {
      /**
       * What that plugin cannot say of its clusters. Those that are not named here are shown as
       * well, after these.
       */
      clusters?: Array<{
        /**
         * Name of the cluster in the Kubernetes plugin.
         * @visibility backend
         */
        name: string;
        /**
         * Name for people; the title there, or the name, unless given.
         * @visibility backend
         */
        title?: string;
        /**
         * Name of the environment, such as `Production`.
         * @visibility backend
         */
        environment?: string;
        /**
         * Order of the clusters on the page, lowest first; the place in this list unless given.
         * @visibility backend
         */
        tier?: number;
      }>;
      /**
       * Auth providers of your own that give the backend a bearer token without a user. Of one that
       * does not, the portal's own token would go to the cluster.
       * @visibility backend
       */
      serverSideAuthProviders?: string[];
    };
    /**
     * Asks the cluster, before an action is carried out, whether Kubernetes lets this very user send
     * its requests. Off unless enabled.
     */
    accessReview?: {
      /**
       * @visibility backend
       */
      enabled: boolean;
      /**
       * Sends the requests as the user, too. Only with `clusterSource: config`.
       * @visibility backend
       */
      impersonate?: boolean;
      /**
       * By which name Kubernetes knows a user.
       */
      user: {
        /**
         * `entityName`: the name of the user entity, of the namespace `default` only. `entityRef`: its
         * whole ref. `email`: its `spec.profile.email`. `annotation`: the annotation named below.
         * Whoever may edit user entities decides by the last two who people are for Kubernetes.
         * @visibility backend
         */
        from: 'entityName' | 'entityRef' | 'email' | 'annotation';
        /**
         * Needed by `from: annotation`, and only there.
         * @visibility backend
         */
        annotation?: string;
        /**
         * Goes before the name, such as `oidc:`; not `system:`.
         * @visibility backend
         */
        prefix?: string;
      };
      /**
       * In which groups a user is for Kubernetes; in none unless given.
       */
      groups?: {
        /**
         * Made of each group that the portal knows the user to be in, with `{name}` and
         * `{namespace}`, such as `oidc:{name}`. Without `{namespace}` only groups of the namespace
         * `default` count.
         * @visibility backend
         */
        template: string;
      };
    };
    /**
     * What owners are told through the portal's notifications.
     */
    notifications?: {
      /**
       * On where the notifications plugin runs in the same backend, unless given. `true` where it
       * runs in another one.
       * @visibility backend
       */
      enabled?: boolean;
      /**
       * What is told of; everything unless given. An object tells of some environments only, by
       * their names in `rollouts.clusters`.
       */
      topics?: {
        /**
         * It waits for a person: a promotion, a decision, or to be resumed.
         * @visibility backend
         */
        waiting?: boolean | { environments: string[] };
        /**
         * @visibility backend
         */
        aborted?: boolean | { environments: string[] };
        /**
         * @visibility backend
         */
        degraded?: boolean | { environments: string[] };
        /**
         * An older version, or the stable one, took the place of the one that was at work.
         * @visibility backend
         */
        rolledBack?: boolean | { environments: string[] };
        /**
         * The new version serves everybody.
         * @visibility backend
         */
        finished?: boolean | { environments: string[] };
      };
      /**
       * How long a pause or a failure has to last before it is told: `10s` unless given, at most ten
       * minutes.
       * @visibility backend
       */
      settleTime?: string | HumanDuration;
      /**
       * Path of the tab, with `{kind}`, `{namespace}`, `{name}` and `{rollout}`, where it is not
       * `/catalog/{namespace}/{kind}/{name}/rollouts?rollout={rollout}`.
       * @visibility backend
       */
      link?: string;
    };
  };
}
