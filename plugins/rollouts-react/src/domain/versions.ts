import {
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from './RolloutWords';

/**
 * The version that is on its way or has arrived, as people call it.
 *
 * @public
 */
export function newVersionOf(rollout: Rollout, { t }: RolloutWords): string {
  return rollout.newVersion ?? rollout.stableVersion ?? t('format.newVersion');
}

/**
 * The version that users fall back on, as people call it.
 *
 * @public
 */
export function stableVersionOf(rollout: Rollout, { t }: RolloutWords): string {
  return rollout.stableVersion ?? t('format.stableVersion');
}

/**
 * The old version whose pods are kept for a while after the new one has taken over, so that one
 * can go back fast; absent when there is none any more at `now`.
 *
 * @public
 */
export function keptRevision(
  rollout: Rollout,
  now: Date,
): RolloutRevision | undefined {
  if (!rollout.isFullyPromoted) {
    return undefined;
  }
  return rollout.revisions.find(
    revision =>
      revision.podHash !== rollout.observation.podHash &&
      revision.scaleDownAt !== undefined &&
      Date.parse(revision.scaleDownAt) > now.getTime(),
  );
}

/**
 * Whether there is a new version to tell from a stable one: while an update is under way, and
 * after it as long as the old version's pods are kept.
 *
 * @public
 */
export function hasTwoVersions(rollout: Rollout, now: Date): boolean {
  return !rollout.isFullyPromoted || keptRevision(rollout, now) !== undefined;
}

/**
 * Which version follows which: `from` is absent when nothing is under way, so that everybody
 * has `to`. After an abort everybody has the stable version again.
 */
export function versionChange(
  rollout: Rollout,
  now: Date,
  words: RolloutWords,
): { from?: string; to: string } {
  // It has versions of its own, none of which follows another.
  if (rollout.strategy === 'experiment') {
    return { to: words.t('experiment.version') };
  }
  if (rollout.isFullyPromoted) {
    return {
      from: keptRevision(rollout, now)?.version,
      to: newVersionOf(rollout, words),
    };
  }
  return rollout.phase === 'Aborted' && rollout.traffic.actual?.canary === 0
    ? { to: stableVersionOf(rollout, words) }
    : { from: rollout.stableVersion, to: newVersionOf(rollout, words) };
}
