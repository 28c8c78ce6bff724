import { RevisionOrigin } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isSecretName, redact } from './redact';
import { OwnedReplicaSet } from './state/readReplicaSets';

const ownPrefix = 'rollouts.progressive-delivery.io/';

/**
 * Annotations that pipelines write, by what stands behind the prefix: prefixes are a company's
 * own, names hardly differ. Earlier ones win, as does a key of this suite.
 */
const names = {
  commit: [
    'commit',
    'commit-sha',
    'commit-hash',
    'git-commit',
    'git-sha',
    'git-commit-sha',
    'vcs-ref',
    'org.opencontainers.image.revision',
  ],
  url: [
    'commit-url',
    'change-url',
    'pull-request-url',
    'pr-url',
    'merge-request-url',
    'url',
  ],
  author: [
    'author',
    'commit-author',
    'git-author',
    'git-commit-author',
    'deployed-by',
  ],
} as const;

const isFitting: Record<keyof typeof names, (value: string) => boolean> = {
  commit: value => /^[0-9a-f]{7,64}$/i.test(value),
  url: value => /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value),
  author: value => value.trim() !== '',
};

/**
 * What was shipped, as annotations tell it: those of the Rollout, which the controller copies to
 * the ReplicaSet, and else those of the pods.
 */
export function revisionOrigin({
  annotations,
  podAnnotations,
}: OwnedReplicaSet): RevisionOrigin | undefined {
  const all = { ...podAnnotations, ...annotations };
  const changeCause = all['kubernetes.io/change-cause'];
  const url = find(all, 'url');
  const author = find(all, 'author');
  const origin: RevisionOrigin = {
    commit: find(all, 'commit'),
    url: url && withoutCredentials(url),
    author: author && redact(author),
    changeCause: changeCause ? redact(changeCause) : undefined,
  };
  return Object.values(origin).some(part => part !== undefined)
    ? origin
    : undefined;
}

function find(
  annotations: Record<string, string>,
  part: keyof typeof names,
): string | undefined {
  const own = annotations[`${ownPrefix}${part}`];
  if (own !== undefined && isFitting[part](own)) {
    return own;
  }
  const keys = Object.keys(annotations).sort();
  return names[part]
    .flatMap(name =>
      keys.filter(key => key === name || key.endsWith(`/${name}`)),
    )
    .map(key => annotations[key])
    .find(isFitting[part]);
}

/** A link keeps its query, which may be what names the change, but no secrets in it. */
function withoutCredentials(text: string): string {
  const url = new URL(text);
  url.username = '';
  url.password = '';
  [...url.searchParams.keys()]
    .filter(isSecretName)
    .forEach(key => url.searchParams.delete(key));
  return url.toString();
}
