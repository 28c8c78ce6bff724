import { GoStruct } from '../objects/goJson';

/** The fields of an experiment step in the order in which the real controller writes them. */
export const EXPERIMENT_STEP: GoStruct = {
  fields: [
    'templates',
    'duration',
    'analyses',
    'dryRun',
    'analysisRunMetadata',
  ],
  nested: {
    templates: {
      fields: [
        'name',
        'specRef',
        'replicas',
        'metadata',
        'selector',
        'weight',
        'service',
      ],
    },
    analyses: {
      fields: [
        'name',
        'templateName',
        'clusterScope',
        'args',
        'requiredForCompletion',
      ],
      nested: { args: { fields: ['name', 'value', 'valueFrom'] } },
    },
  },
};

/** A step as a Go program holds it: metadata of an experiment is no pointer, so it is always there. */
export function withExperimentMetadata(step: unknown): unknown {
  const { experiment, ...rest } = fieldsOf(step);
  if (typeof experiment !== 'object' || experiment === null) return step;
  const { templates, ...others } = fieldsOf(experiment);
  return {
    ...rest,
    experiment: {
      analysisRunMetadata: {},
      ...others,
      templates: Array.isArray(templates)
        ? templates.map(each => ({ metadata: {}, ...fieldsOf(each) }))
        : templates,
    },
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}
