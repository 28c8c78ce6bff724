/**
 * Helpers for the tests of an engine. Needs Jest's globals.
 *
 * @packageDocumentation
 */
export * from './testUtils/index';
