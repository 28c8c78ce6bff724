import {
  ClusterHealth,
  ResourceHealth,
  RolloutsStatus,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** The status as text for a ticket: in English, since those who read it may not share a language. */
export function statusReport(
  { engines, clusters }: RolloutsStatus,
  at: Date,
): string {
  return [
    `Rollouts: status at ${at.toISOString()}`,
    `Engines: ${engines.join(', ') || 'none'}`,
    ...(clusters.length === 0 ? ['Clusters: none'] : []),
    ...clusters.flatMap(cluster => ['', ...linesOfCluster(cluster)]),
  ].join('\n');
}

function linesOfCluster(cluster: ClusterHealth): string[] {
  const { name, environment, isReachable, lastSeenAt, message } = cluster;
  return [
    [
      `${name}${environment === undefined ? '' : ` (${environment})`}:`,
      isReachable ? 'answers,' : 'does not answer,',
      `${cluster.rollouts} rollouts,`,
      lastSeenAt === undefined ? 'never seen' : `last seen ${lastSeenAt}`,
    ].join(' '),
    ...(message === undefined ? [] : [`  ${oneLine(message)}`]),
    ...cluster.resources.flatMap(linesOfResource),
  ];
}

function linesOfResource(health: ResourceHealth): string[] {
  const { resource, state, objects, restarts, lastEventAt, lastError } = health;
  return [
    `  ${resource}: ${state}, ${objects} objects, ${restarts} restarts, last event ${
      lastEventAt ?? 'never'
    }`,
    ...(health.message === undefined ? [] : [`    ${oneLine(health.message)}`]),
    ...(lastError === undefined || lastError.message === health.message
      ? []
      : [`    last error ${lastError.at}: ${oneLine(lastError.message)}`]),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
