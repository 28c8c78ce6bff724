import fastDeepEqual from 'fast-deep-equal';
import { StoredObject } from '../../../store/StoredObject';
import { ClusterWrite } from '../../Controller';
import { eventWrites, normal } from '../../objects/controllerEvents';
import { namespaceOf } from '../../objects/ownership';
import {
  availablePods,
  desiredSize,
  ReplicaSet,
} from '../../replicaSets/ReplicaSet';
import { hashOf, RolloutContext } from '../RolloutContext';
import {
  MANAGED_BY_ANNOTATION,
  POD_TEMPLATE_HASH_LABEL,
} from '../rolloutNames';
import { DesiredTraffic } from './desiredWeight';
import { hashRolledBackFrom } from './rollingBackToStable';
import { trafficRoutingOf } from './trafficRouting';
import { IstioRouting } from './trafficSpec';

interface Subset {
  name?: string;
  labels?: Record<string, string>;
}

/**
 * Where no Services of their own stand before the two versions, as with ping and pong and with
 * subsets, the controller goes no further in its work until every version with users is whole.
 */
export function isHashDelayed(
  context: RolloutContext,
  { canaryHash, stableHash }: DesiredTraffic,
): boolean {
  const { spec, status, replicaSets } = context;
  const { canaryService, stableService } = spec.strategy.canary!;
  if (canaryService !== '' || stableService !== '') return false;
  const isRetreat =
    status.abort === true || hashRolledBackFrom(context) !== undefined;
  return replicaSets
    .filter(set => desiredSize(set) > 0)
    .filter(set => [canaryHash, stableHash].includes(hashOf(set)))
    .filter(set => !(isRetreat && hashOf(set) === canaryHash))
    .some(set => desiredSize(set) > availablePods(set));
}

/** Points the subsets to the versions. Subsets that are none of the Rollout's are taken out. */
export function updateDestinationRule(
  { rollout }: RolloutContext,
  facts: { rule: StoredObject; istio: IstioRouting; task: DesiredTraffic },
): ClusterWrite[] {
  const { rule, task } = facts;
  const { canarySubsetName, stableSubsetName } = facts.istio.destinationRule!;
  const hashes = new Map([
    [stableSubsetName, task.stableHash],
    [canarySubsetName, task.canaryHash],
    ...task.additional.map(
      each => [each.serviceName ?? '', each.podTemplateHash ?? ''] as const,
    ),
  ]);
  const present = subsetsOf(rule);
  const names = new Set(present.map(({ name }) => name));
  const missing = task.additional
    .map(({ serviceName = '' }) => serviceName)
    .filter(name => !names.has(name));
  const subsets = [
    ...present.filter(({ name = '' }) => hashes.has(name)),
    ...missing.map(name => ({ name })),
  ].map(subset => withHash(subset, hashes.get(subset.name ?? '') ?? ''));
  const object: StoredObject = {
    ...rule,
    metadata: {
      ...rule.metadata,
      annotations: {
        ...rule.metadata.annotations,
        [MANAGED_BY_ANNOTATION]: rollout.metadata.name,
      },
    },
    spec: { ...rule.spec, subsets },
  };
  if (fastDeepEqual(rule, object)) return [];
  const message = `DestinationRule ${rule.metadata.name} subset updated (${canarySubsetName}: ${task.canaryHash}, ${stableSubsetName}: ${task.stableHash})`;
  return [
    { verb: 'update', object },
    ...eventWrites(rollout, [normal('UpdatedDestinationRule', message)]),
  ];
}

/** A subset still leads users to this version. */
export function isInDestinationRule(
  { view, rollout, spec }: RolloutContext,
  set: ReplicaSet,
): boolean {
  const name = trafficRoutingOf(spec)?.istio?.destinationRule?.name;
  const rule = name && view.get('DestinationRule', namespaceOf(rollout), name);
  return rule
    ? subsetsOf(rule).some(
        ({ labels }) => labels?.[POD_TEMPLATE_HASH_LABEL] === hashOf(set),
      )
    : false;
}

function subsetsOf(rule: StoredObject): Subset[] {
  const subsets: unknown = rule.spec?.subsets;
  return Array.isArray(subsets) ? subsets : [];
}

function withHash(subset: Subset, hash: string): Subset {
  const { [POD_TEMPLATE_HASH_LABEL]: _, ...labels } = subset.labels ?? {};
  return {
    ...subset,
    labels:
      hash === '' ? labels : { ...labels, [POD_TEMPLATE_HASH_LABEL]: hash },
  };
}
