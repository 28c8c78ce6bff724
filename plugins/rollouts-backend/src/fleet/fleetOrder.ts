import {
  FleetQuery,
  FleetSort,
  RolloutPhase,
  rolloutUrgencies,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { firstInOrder } from './firstInOrder';
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

/** The first rows in the order of a query; of equals, in tier order and by name. */
export function firstOfFleet(
  candidates: readonly FleetCandidate[],
  {
    sort = 'urgency',
    order = 'asc',
    count,
  }: Pick<FleetQuery, 'sort' | 'order'> & { count: number },
  clusters: ClustersByName<unknown>,
): FleetCandidate[] {
  const clusterNames = [...clusters.keys()];
  const indexes = new Map(clusterNames.map((name, index) => [name, index]));
  const clusterIndexes = numbersOf(
    candidates,
    ({ rollout }) => indexes.get(rollout.ref.cluster) ?? clusterNames.length,
  );
  const keys = keysOf(candidates, sort, clusterIndexes);
  const direction = order === 'asc' ? 1 : -1;
  const compare = (left: number, right: number): number =>
    compareKnown(keys[left], keys[right], direction) ||
    (sort === 'urgency'
      ? compareKnown(candidates[left].since, candidates[right].since, -1)
      : 0) ||
    clusterIndexes[left] - clusterIndexes[right] ||
    compareNames(candidates[left], candidates[right]);
  return firstInOrder(candidates.keys(), count, compare).map(
    place => candidates[place],
  );
}

/** One for each row; NaN where it is absent, which comes last in whatever order. */
type Numbers = Float64Array;

function keysOf(
  candidates: readonly FleetCandidate[],
  sort: FleetSort,
  clusterIndexes: Numbers,
): Numbers {
  switch (sort) {
    case 'urgency':
      return numbersOf(candidates, ({ urgency }) =>
        rolloutUrgencies.indexOf(urgency),
      );
    case 'phase':
      return numbersOf(candidates, ({ rollout }) =>
        phaseOrder.indexOf(rollout.phase),
      );
    case 'cluster':
      return clusterIndexes;
    case 'since':
      return numbersOf(candidates, ({ since }) => since);
    case 'name':
      return ranksOf(candidates, ({ rollout }) => rollout.ref.name);
    case 'version':
      return ranksOf(
        candidates,
        ({ rollout }) => rollout.newVersion ?? rollout.stableVersion,
      );
    case 'owner':
      return ranksOf(candidates, ownerTitleOf);
    default:
      throw new Error(`Unknown sort: ${sort satisfies never}`);
  }
}

function numbersOf(
  candidates: readonly FleetCandidate[],
  numberOf: (candidate: FleetCandidate) => number | undefined,
): Numbers {
  const numbers = new Float64Array(candidates.length);
  candidates.forEach((candidate, index) => {
    numbers[index] = numberOf(candidate) ?? Number.NaN;
  });
  return numbers;
}

/** Texts as numbers of the same order: collating is dear, and many are alike. */
function ranksOf(
  candidates: readonly FleetCandidate[],
  textOf: (candidate: FleetCandidate) => string | undefined,
): Numbers {
  const texts = new Set(candidates.map(textOf));
  const distinct = [...texts].filter(text => text !== undefined);
  const ranks = new Map<string | undefined, number>();
  let previous: string | undefined;
  let rank = 0;
  for (const text of distinct.sort(collator.compare)) {
    if (previous !== undefined && collator.compare(previous, text) !== 0) {
      rank += 1;
    }
    ranks.set(text, rank);
    previous = text;
  }
  return numbersOf(candidates, candidate => ranks.get(textOf(candidate)));
}

function ownerTitleOf({ entities }: FleetCandidate): string | undefined {
  return entities.find(({ owners }) => owners.length > 0)?.owners[0].title;
}

function compareKnown(left: number, right: number, direction: 1 | -1): number {
  if (Number.isNaN(left) || Number.isNaN(right)) {
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
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
