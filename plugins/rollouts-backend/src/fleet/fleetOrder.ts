import {
  FleetQuery,
  FleetSort,
  RolloutPhase,
  rolloutUrgencies,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ClustersByName, FleetCandidate } from './FleetCandidate';

/** What needs a look first; the order of the phases in the model is that of a rollout's life. */
const phaseOrder: readonly RolloutPhase[] = [
  'Degraded',
  'Aborted',
  'Unknown',
  'Paused',
  'Progressing',
  'Healthy',
];

/** `v2.10` comes after `v2.9`. */
const collator = new Intl.Collator('en', {
  numeric: true,
  sensitivity: 'base',
});

interface Place {
  candidate: FleetCandidate;
  /** Absent: comes last, in whatever order. */
  key?: number;
  since?: number;
  clusterIndex: number;
}

/** The rows in the order of a query; of equals, in tier order and by name. */
export function orderFleet(
  candidates: readonly FleetCandidate[],
  { sort = 'urgency', order = 'asc' }: Pick<FleetQuery, 'sort' | 'order'>,
  clusters: ClustersByName<unknown>,
): FleetCandidate[] {
  const clusterNames = [...clusters.keys()];
  const indexes = new Map(clusterNames.map((name, index) => [name, index]));
  const clusterIndexOf = ({ rollout }: FleetCandidate) =>
    indexes.get(rollout.ref.cluster) ?? clusterNames.length;
  const keys = keysOf(candidates, sort, clusterIndexOf);
  const direction = order === 'asc' ? 1 : -1;
  return candidates
    .map(
      (candidate, index): Place => ({
        candidate,
        key: keys[index],
        since: sinceOf(candidate),
        clusterIndex: clusterIndexOf(candidate),
      }),
    )
    .sort(
      (left, right) =>
        compareKnown(left.key, right.key, direction) ||
        (sort === 'urgency' ? compareKnown(left.since, right.since, -1) : 0) ||
        left.clusterIndex - right.clusterIndex ||
        compareNames(left.candidate, right.candidate),
    )
    .map(({ candidate }) => candidate);
}

function keysOf(
  candidates: readonly FleetCandidate[],
  sort: FleetSort,
  clusterIndexOf: (candidate: FleetCandidate) => number,
): (number | undefined)[] {
  switch (sort) {
    case 'urgency':
      return candidates.map(({ urgency }) => rolloutUrgencies.indexOf(urgency));
    case 'phase':
      return candidates.map(({ rollout }) => phaseOrder.indexOf(rollout.phase));
    case 'cluster':
      return candidates.map(clusterIndexOf);
    case 'since':
      return candidates.map(sinceOf);
    case 'name':
      return ranksOf(candidates.map(({ rollout }) => rollout.ref.name));
    case 'version':
      return ranksOf(
        candidates.map(
          ({ rollout }) => rollout.newVersion ?? rollout.stableVersion,
        ),
      );
    case 'owner':
      return ranksOf(candidates.map(ownerTitleOf));
    default:
      throw new Error(`Unknown sort: ${sort satisfies never}`);
  }
}

/** Texts as numbers of the same order: collating is dear, and many are alike. */
function ranksOf(
  texts: readonly (string | undefined)[],
): (number | undefined)[] {
  const distinct = [...new Set(texts.filter(text => text !== undefined))];
  const ranks = new Map<string, number>();
  let previous: string | undefined;
  let rank = 0;
  for (const text of distinct.sort(collator.compare)) {
    if (previous !== undefined && collator.compare(previous, text) !== 0) {
      rank += 1;
    }
    ranks.set(text, rank);
    previous = text;
  }
  return texts.map(text => (text === undefined ? undefined : ranks.get(text)));
}

function ownerTitleOf({ entities }: FleetCandidate): string | undefined {
  return entities.find(({ owners }) => owners.length > 0)?.owners[0].title;
}

function sinceOf({ rollout }: FleetCandidate): number | undefined {
  const since = Date.parse(rollout.phaseSince ?? '');
  return Number.isNaN(since) ? undefined : since;
}

function compareKnown(
  left: number | undefined,
  right: number | undefined,
  direction: 1 | -1,
): number {
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return (left - right) * direction;
}

function compareNames(
  { rollout: left }: FleetCandidate,
  { rollout: right }: FleetCandidate,
): number {
  return (
    compareTexts(left.ref.namespace, right.ref.namespace) ||
    compareTexts(left.ref.name, right.ref.name) ||
    compareTexts(left.id, right.id)
  );
}

function compareTexts(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
