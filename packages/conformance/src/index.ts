/**
 * Holds the engines and the simulated controllers against recordings of the real controllers.
 *
 * @packageDocumentation
 */
export { runCli } from './cli';
