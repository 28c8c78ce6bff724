import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { parseLabelSelector } from '../domain/labelSelector';
import { RolloutMatcher, rolloutMatcher } from '../stream/rolloutMatcher';

interface Candidate {
  ref: string;
  matches: RolloutMatcher;
}

/**
 * Tells to which entities a rollout belongs. Nearly all selectors demand a value of some label:
 * they are found by it, so that not every rollout is held against every entity.
 */
export class EntityMatchers {
  private readonly byLabel = new Map<string, Candidate[]>();
  private readonly others: Candidate[] = [];
  /** Lists of refs that were given out, so that equal ones are one. */
  private readonly lists = new Map<string, readonly string[]>();

  constructor(entities: Iterable<DirectoryEntity>) {
    for (const entity of entities) {
      this.add(entity);
    }
  }

  /** In their order; the same list for the same entities. */
  refsOf(rollout: Rollout): readonly string[] {
    const candidates = Object.entries(rollout.labels).flatMap(
      ([key, value]) => this.byLabel.get(labelKey(key, value)) ?? [],
    );
    const refs = [...candidates, ...this.others]
      .filter(({ matches }) => matches(rollout))
      .map(({ ref }) => ref)
      .sort();
    const key = JSON.stringify(refs);
    const list = this.lists.get(key) ?? refs;
    this.lists.set(key, list);
    return list;
  }

  private add({ ref, lookup }: DirectoryEntity): void {
    if (lookup.kind !== 'selector') {
      return;
    }
    const candidate = { ref, matches: rolloutMatcher(lookup) };
    const labels = demandedLabels(lookup.labelSelector);
    if (!labels) {
      this.others.push(candidate);
      return;
    }
    for (const label of labels) {
      const present = this.byLabel.get(label);
      if (present) {
        present.push(candidate);
      } else {
        this.byLabel.set(label, [candidate]);
      }
    }
  }
}

/** Of which a rollout needs one to match; absent when it can do without any. */
function demandedLabels(labelSelector: string): Set<string> | undefined {
  const parsed = parseLabelSelector(labelSelector);
  const demand = parsed.ok
    ? parsed.requirements.find(({ operator }) => operator === 'in')
    : undefined;
  return demand?.operator === 'in'
    ? new Set(demand.values.map(value => labelKey(demand.key, value)))
    : undefined;
}

function labelKey(key: string, value: string): string {
  return `${key}=${value}`;
}
