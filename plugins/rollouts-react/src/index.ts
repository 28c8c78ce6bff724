/**
 * API ref, state fold, hooks and components shared by frontend plugins that show rollouts.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './components';
export * from './domain';
export * from './hooks';
