import { z } from 'zod';
import { redact } from './domain/redact';

type Issue = z.core.$ZodIssue;

/** Keys whose value must never reach a log. */
const secretKeys = new Set(['token']);

const knownKeys: [pattern: RegExp, keys: string][] = [
  [
    /^rollouts$/,
    'clusters, clusterSource, kubernetesPlugin, accessReview, notifications',
  ],
  [/^rollouts\.kubernetesPlugin$/, 'clusters, serverSideAuthProviders'],
  [
    /^rollouts\.kubernetesPlugin\.clusters\[\d+\]$/,
    'name, title, environment, tier',
  ],
  [/^rollouts\.accessReview$/, 'enabled, impersonate, user, groups'],
  [/^rollouts\.accessReview\.user$/, 'from, annotation, prefix'],
  [/^rollouts\.accessReview\.groups$/, 'template'],
  [/^rollouts\.notifications$/, 'enabled, topics, settleTime, link'],
  [
    /^rollouts\.notifications\.topics$/,
    'waiting, aborted, degraded, rolledBack, finished',
  ],
  [/\.kubeconfig$/, 'path, context'],
  [
    /^rollouts\.clusters\[\d+\]$/,
    'name, title, environment, tier, and either kubeconfig (path, context) or url, token, caFile, skipTLSVerify',
  ],
];

/** One line a problem: the key's full path, the value where it is no secret, what to do. */
export function describeConfigIssues(
  prefix: string,
  raw: unknown,
  issues: readonly Issue[],
): string {
  const lines = issues.flatMap(issue => describeIssue(prefix, raw, issue));
  return `The app-config cannot be used:\n${lines
    .map(line => `  - ${line}`)
    .join('\n')}`;
}

function describeIssue(prefix: string, raw: unknown, issue: Issue): string[] {
  const path = formatPath(prefix, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      key =>
        `${path}.${key} is not a key that is known here: remove it or correct it. Known keys: ${keysKnownAt(
          path,
        )}`,
    );
  }
  const value = valueAt(raw, issue.path);
  if (value === undefined) {
    return [`${path} is missing: add it`];
  }
  return [`${path}${formatValue(issue.path, value)} ${issue.message}`];
}

function keysKnownAt(path: string): string {
  return knownKeys.find(([pattern]) => pattern.test(path))?.[1] ?? 'none';
}

function formatPath(prefix: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`,
    prefix,
  );
}

function formatValue(path: readonly PropertyKey[], value: unknown): string {
  const key = String(path[path.length - 1] ?? '');
  if (secretKeys.has(key) || typeof value === 'object') {
    return '';
  }
  return ` (${redact(JSON.stringify(value))})`;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      (value as Record<PropertyKey, unknown> | undefined)?.[part],
    raw,
  );
}
