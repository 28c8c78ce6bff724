/** Read one by one before an action, besides being watched. */
const readBeforeActions = ['rollouts.argoproj.io', 'experiments.argoproj.io'];

/** The rule of a ClusterRole that lets the portal watch a resource, as `deploy/base` has it. */
export function missingRule(resource: string): string {
  const [plural, ...group] = resource.split('.');
  const apiGroup = group.join('.');
  const verbs = readBeforeActions.includes(resource)
    ? 'get, list, watch'
    : 'list, watch';
  return [
    `- apiGroups: [${apiGroup === '' ? "''" : apiGroup}]`,
    `  resources: [${plural}]`,
    `  verbs: [${verbs}]`,
  ].join('\n');
}
