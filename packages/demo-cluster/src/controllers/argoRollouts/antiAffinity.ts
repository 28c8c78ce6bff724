import { AntiAffinity } from './versionSpec';
import { POD_TEMPLATE_HASH_LABEL } from './rolloutNames';
import { RolloutSpec } from './rolloutSpec';

const HOST = 'kubernetes.io/hostname';

const LISTS = [
  'preferredDuringSchedulingIgnoredDuringExecution',
  'requiredDuringSchedulingIgnoredDuringExecution',
] as const;

type Affinity = Record<string, any>;

/** What decides about the rule: the version that it is for and the one whose nodes it shuns. */
interface AffinityFacts {
  namespace: string | undefined;
  desiredHash: string;
  stableHash: string | undefined;
}

/** The affinity of the new version's pods: the template's own, with the rule while they are not stable. */
export function affinityOf(
  spec: RolloutSpec,
  facts: AffinityFacts,
): Affinity | undefined {
  const own = spec.template.spec.affinity as Affinity | undefined;
  const strategy = antiAffinityOf(spec);
  const { stableHash, desiredHash } = facts;
  if (!strategy || !stableHash || stableHash === desiredHash) return own;

  const term = {
    labelSelector: {
      matchExpressions: [
        { key: POD_TEMPLATE_HASH_LABEL, operator: 'In', values: [stableHash] },
      ],
    },
    namespaces: facts.namespace === undefined ? [] : [facts.namespace],
    topologyKey: HOST,
  };
  const [preferred, required] = LISTS;
  const weight = strategy[preferred]?.weight;
  const [list, rule] =
    weight === undefined
      ? [required, term]
      : [preferred, { weight, podAffinityTerm: term }];
  const present = own?.podAntiAffinity ?? {};
  return {
    ...own,
    podAntiAffinity: { ...present, [list]: [...(present[list] ?? []), rule] },
  };
}

/** The rule that a ReplicaSet was given once names a version that is not the stable one any more. */
export function hasOutdatedRule(
  spec: RolloutSpec,
  affinity: Affinity | undefined,
  { stableHash, desiredHash }: AffinityFacts,
): boolean {
  if (!antiAffinityOf(spec) || stableHash === desiredHash) return false;
  const values = shunnedVersions(affinity);
  return values.length > 0 && values[0] !== stableHash;
}

function antiAffinityOf({ strategy }: RolloutSpec): AntiAffinity | undefined {
  const { canary, blueGreen } = strategy;
  return canary?.antiAffinity ?? blueGreen?.antiAffinity;
}

function shunnedVersions(affinity: Affinity | undefined): string[] {
  const rules = LISTS.flatMap(list => affinity?.podAntiAffinity?.[list] ?? []);
  return rules
    .map(rule => rule.podAffinityTerm ?? rule)
    .flatMap(term => term.labelSelector?.matchExpressions ?? [])
    .filter(expression => expression.key === POD_TEMPLATE_HASH_LABEL)
    .flatMap(expression => expression.values ?? []);
}
