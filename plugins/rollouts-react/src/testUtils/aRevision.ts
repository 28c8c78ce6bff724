import { RolloutRevision } from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * A revision with all of its pods ready; `pods` sets how many.
 *
 * @public
 */
export function aRevision(
  overrides: Partial<RolloutRevision> & { pods?: number } = {},
): RolloutRevision {
  const { pods = 10, ...others } = overrides;
  const version = others.version ?? 'v2.14.0';
  return {
    podHash: '7476488bb6',
    revision: 46,
    version,
    images: [{ container: 'app', image: `registry/checkout:${version}` }],
    roles: ['stable'],
    replicas: { desired: pods, ready: pods, available: pods },
    ...others,
  };
}
