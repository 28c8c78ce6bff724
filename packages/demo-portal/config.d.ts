export interface Config {
  auth?: {
    providers?: {
      /**
       * Sign in as one of these people without a password. For the demo portal only: the
       * backend does not start with it when NODE_ENV is `production`.
       * @visibility frontend
       */
      demo?: {
        /**
         * The people on the sign-in page, in this order; each is a user of the catalog.
         * @deepVisibility frontend
         */
        people: Array<{
          /** Entity ref of the user, in full and in lower case, such as `user:default/jane`. */
          userRef: string;
          /** Name for people. */
          name: string;
          /** What they do, such as `On call`. */
          role: string;
          /** Name of their team; absent for somebody without one. */
          team?: string;
          /** Names of the components whose rollouts they may act on. */
          owns: string[];
        }>;
      };
    };
  };
}
