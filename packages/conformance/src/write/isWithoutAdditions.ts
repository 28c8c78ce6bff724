import { isDeepStrictEqual } from 'node:util';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { CommandMoment } from './CommandMoment';
import { PlainWrite, withoutGuards } from './withoutGuards';

const HASH = 'rollouts-pod-template-hash';
const EPHEMERAL = 'rollout.argoproj.io/ephemeral-metadata';

/** Is the one planned template the one that was sent, less what the controller had put into it? */
export function isWithoutAdditions(moment: CommandMoment): boolean {
  const { sent, planned, graph, target } = moment;
  const set = graph.owned.find(
    ({ kind, metadata }) =>
      kind === 'ReplicaSet' && metadata.labels?.[HASH] === target,
  );
  if (!set || sent.length !== 1 || planned.length !== 1) return false;
  const bare = withoutAdditions(sent[0], set);
  return (
    !isDeepStrictEqual(bare, sent[0]) && isDeepStrictEqual(bare, planned[0])
  );
}

function withoutAdditions(write: PlainWrite, set: KubernetesObject) {
  const body = JSON.parse(JSON.stringify(write.body));
  const template = body?.spec?.template ?? {};
  const added = JSON.parse(set.metadata.annotations?.[EPHEMERAL] ?? '{}');
  for (const field of ['labels', 'annotations']) {
    for (const key of Object.keys(added[field] ?? {})) {
      delete template.metadata?.[field]?.[key];
    }
    dropIfEmpty(template.metadata, field);
  }
  const { podAntiAffinity } = template.spec?.affinity ?? {};
  for (const field of Object.keys(podAntiAffinity ?? {})) {
    podAntiAffinity[field] = podAntiAffinity[field].filter(
      (term: unknown) => !JSON.stringify(term).includes(`"${HASH}"`),
    );
    dropIfEmpty(podAntiAffinity, field);
  }
  dropIfEmpty(template.spec?.affinity, 'podAntiAffinity');
  dropIfEmpty(template.spec, 'affinity');
  return withoutGuards({ method: 'PATCH', path: write.path, body });
}

function dropIfEmpty(holder: any, field: string): void {
  const value = holder?.[field];
  if (value !== undefined && Object.keys(value).length === 0) {
    delete holder[field];
  }
}
