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
  return words.map(wordMatcher).reduce<TextMatcher>(
    (matchesSoFar, matches) => (candidate, cluster) =>
      matchesSoFar(candidate, cluster) && matches(candidate, cluster),
    () => true,
  );
}

function wordMatcher(word: string): TextMatcher {
  const entityMatches = ({ ref, title }: SeenEntity) =>
    nameOf(ref).includes(word) || title.toLowerCase().includes(word);
  const [, key, value] = /^([^:=]+)[:=](.*)$/.exec(word) ?? [];
  return ({ rollout, entities }, cluster) =>
    rolloutText(rollout).includes(word) ||
    cluster?.title.toLowerCase().includes(word) === true ||
    entities.some(entityMatches) ||
    (key !== undefined && hasLabel(rollout, key, value));
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

function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

/** Both in lower case. */
function hasLabel({ labels }: Rollout, key: string, value: string): boolean {
  return Object.entries(labels).some(
    label => label[0].toLowerCase() === key && label[1].toLowerCase() === value,
  );
}
