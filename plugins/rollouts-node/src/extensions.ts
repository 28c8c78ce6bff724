import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { RolloutEngine } from './RolloutEngine';

/** @public */
export interface RolloutsEngineExtensionPoint {
  /** @throws Error when an engine with the same id was added before */
  addEngine(engine: RolloutEngine): void;
}

/**
 * Where engine modules register.
 *
 * @public
 */
export const rolloutsEngineExtensionPoint =
  createExtensionPoint<RolloutsEngineExtensionPoint>({ id: 'rollouts.engine' });
