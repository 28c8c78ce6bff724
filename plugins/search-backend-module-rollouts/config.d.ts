import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      rollouts?: {
        /**
         * When the rollouts are indexed; every minute unless given. Where the index is in memory
         * (Lunr) and there are several replicas, `scope: local` lets each keep its own.
         * @visibility backend
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where a result leads: the path of the Rollouts tab of an entity, with `:namespace`,
         * `:kind` and `:name` of the entity and `:rollout`, the id of the rollout to open;
         * `/catalog/:namespace/:kind/:name/rollouts?rollout=:rollout` unless given.
         * @visibility backend
         */
        locationTemplate?: string;
      };
    };
  };
}
