/**
 * What the author of a rollout engine needs.
 *
 * @packageDocumentation
 */
export * from './ClusterConnector';
export * from './extensions';
export * from './KubernetesObject';
export * from './ResourceGraph';
export * from './RolloutEngine';
