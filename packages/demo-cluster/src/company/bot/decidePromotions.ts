import { ReleaseTarget } from './ReleaseTarget';

const PATIENCE_IN_STAGING_MS = 45_000;
const PATIENCE_ELSEWHERE_MS = 15 * 60_000;

/** What the visitor is invited to promote; the bot never takes it from them. */
const LEFT_TO_PEOPLE = { cluster: 'production', name: 'checkout' };

/** Those that have waited for a person long enough, so that the company does not come to a halt. */
export function decidePromotions(
  targets: readonly ReleaseTarget[],
  now: Date,
): ReleaseTarget[] {
  return targets.filter(({ cluster, name, state }) => {
    if (state.kind !== 'moving' || !state.waitsSince) {
      return false;
    }
    if (cluster === LEFT_TO_PEOPLE.cluster && name === LEFT_TO_PEOPLE.name) {
      return false;
    }
    const patience =
      cluster === 'staging' ? PATIENCE_IN_STAGING_MS : PATIENCE_ELSEWHERE_MS;
    return now.getTime() - state.waitsSince.getTime() >= patience;
  });
}
