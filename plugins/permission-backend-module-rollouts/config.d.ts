export interface Config {
  permission?: {
    /**
     * The policy for rollouts.
     */
    rollouts?: {
      /**
       * Entity refs of those who run the portal, such as `group:default/platform`. They see how the
       * clusters are watched.
       * @visibility backend
       */
      operators?: string[];
      /**
       * Who else than by default may do what.
       */
      grants?: Array<{
        /**
         * Names such as `rollouts.promote.full`; each may be in one grant.
         * @visibility backend
         */
        permissions: string[];
        /**
         * `owners` of the entity, `operators`, `everybody` who is signed in, or entity refs of users
         * and groups. An empty list is nobody.
         * @visibility backend
         */
        to: string[];
      }>;
      /**
       * The answer to the permissions of all other plugins, where the module is the policy of the
       * portal: `allow`, `read` (looking is allowed, the rest denied), or `deny`.
       * @visibility backend
       */
      otherPermissions?: 'allow' | 'read' | 'deny';
    };
  };
}
