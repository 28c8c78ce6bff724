/**
 * Model, events, actions and permissions of the Rollouts plugin suite.
 *
 * @packageDocumentation
 */
export * from './actions';
export * from './annotations';
export * from './client';
export * from './errors';
export * from './events';
export * from './fleet';
export * from './model';
export * from './permissions';
