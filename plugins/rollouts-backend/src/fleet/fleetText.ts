import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FleetCandidate, SeenEntity } from './FleetCandidate';

/** What is searched of a rollout; made once per state of it. */
const texts = new WeakMap<Rollout, string>();

export type TextMatcher = (
  candidate: FleetCandidate,
  cluster: ClusterStatus | undefined,
) => boolean;

/**
 * Every word has to occur somewhere, in any case. A word with a colon or an equals sign in it may
 * also be a label: `team:payments`.
 */
export function textMatcher(text: string): TextMatcher {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (candidate, cluster) =>
    words.every(
      word =>
        rolloutText(candidate.rollout).includes(word) ||
        cluster?.title.toLowerCase().includes(word) ||
        candidate.entities.some(entity => entityMatches(entity, word)) ||
        hasLabel(candidate.rollout, word),
    );
}

function rolloutText(rollout: Rollout): string {
  const known = texts.get(rollout);
  if (known !== undefined) {
    return known;
  }
  const { ref, stableVersion = '', newVersion = '', revisions } = rollout;
  const inUse = revisions.filter(
    ({ roles, podHash }) =>
      roles.length > 0 || podHash === rollout.observation.podHash,
  );
  const text = [
    ref.name,
    ref.namespace,
    ref.cluster,
    stableVersion,
    newVersion,
    ...inUse.flatMap(({ version, images }) => [
      version,
      ...images.map(({ image }) => image),
    ]),
  ]
    // Nothing that somebody types goes over the border between two of them.
    .join('\n')
    .toLowerCase();
  texts.set(rollout, text);
  return text;
}

function entityMatches({ ref, title }: SeenEntity, word: string): boolean {
  const name = ref.slice(ref.indexOf('/') + 1);
  return name.includes(word) || title.toLowerCase().includes(word);
}

function hasLabel({ labels }: Rollout, word: string): boolean {
  const label = /^([^:=]+)[:=](.*)$/.exec(word);
  return (
    label !== null &&
    Object.entries(labels).some(
      ([key, value]) =>
        key.toLowerCase() === label[1] && value.toLowerCase() === label[2],
    )
  );
}
