import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

const configKey = 'search.collators.rollouts';

const defaultSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 3 },
};

const defaultLocationTemplate =
  '/catalog/:namespace/:kind/:name/rollouts?rollout=:rollout';

export interface RolloutCollatorConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  locationTemplate: string;
}

/** @throws Error naming the key, the value and what to do */
export function readRolloutCollatorConfig(
  root: RootConfigService,
): RolloutCollatorConfig {
  const config = root.getOptionalConfig(configKey);
  const schedule = config?.getOptionalConfig('schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : defaultSchedule,
    locationTemplate: checkTemplate(
      config?.getOptionalString('locationTemplate') ?? defaultLocationTemplate,
    ),
  };
}

/** Search engines tell documents by their locations: one for all rollouts would find only one. */
function checkTemplate(template: string): string {
  const missing = ['namespace', 'kind', 'name', 'rollout']
    .map(part => `:${part}`)
    .filter(part => !new RegExp(`${part}\\b`).test(template));
  if (missing.length > 0) {
    throw new Error(
      `${configKey}.locationTemplate '${template}' lacks ${missing.join(
        ', ',
      )}: every rollout of every entity needs a location of its own, such as ${defaultLocationTemplate}`,
    );
  }
  return template;
}
