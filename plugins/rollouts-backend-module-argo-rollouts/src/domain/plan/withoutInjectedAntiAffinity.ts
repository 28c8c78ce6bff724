import { JsonObject, JsonValue } from '@backstage/types';
import { podHashLabel } from '../state/annotations';
import { asObject } from './asObject';

const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

/**
 * The pod spec without the rule of `strategy.*.antiAffinity`, which keeps a version away from the
 * stable one of its time and names that by hash. Nobody else writes rules about that label.
 */
export function withoutInjectedAntiAffinity(podSpec: JsonObject): JsonObject {
  const { affinity, ...rest } = podSpec;
  const { podAntiAffinity, ...others } = asObject(affinity);
  const rules = asObject(podAntiAffinity);
  const kept = Object.fromEntries(
    Object.entries(rules).map(([key, terms]) => [key, keepOwn(key, terms)]),
  );
  if (JSON.stringify(kept) === JSON.stringify(rules)) {
    return podSpec;
  }
  const left = withoutEmptyLists(kept);
  const affinityLeft =
    left === undefined ? others : { ...others, podAntiAffinity: left };
  return Object.keys(affinityLeft).length === 0
    ? rest
    : { ...rest, affinity: affinityLeft };
}

function keepOwn(
  key: string,
  terms: JsonValue | undefined,
): JsonValue | undefined {
  if (!Array.isArray(terms) || (key !== required && key !== preferred)) {
    return terms;
  }
  return terms.filter(
    term =>
      !isInjected(
        key === required ? term : asObject(term).podAffinityTerm ?? null,
      ),
  );
}

function isInjected(term: JsonValue): boolean {
  const { matchExpressions } = asObject(asObject(term).labelSelector);
  return (
    Array.isArray(matchExpressions) &&
    matchExpressions.some(rule => asObject(rule).key === podHashLabel)
  );
}

function withoutEmptyLists(rules: JsonObject): JsonObject | undefined {
  const entries = Object.entries(rules).filter(
    ([, terms]) => !Array.isArray(terms) || terms.length > 0,
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
