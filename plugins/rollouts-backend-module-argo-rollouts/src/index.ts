/**
 * Argo Rollouts engine for the Rollouts backend.
 *
 * @packageDocumentation
 */
export { argoRolloutsEngine } from './ArgoRolloutsEngine';
export { rolloutsModuleArgoRollouts as default } from './module';
