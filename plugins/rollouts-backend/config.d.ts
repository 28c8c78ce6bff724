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
  };
}
