import { RecordingEntry } from './Recording';

const HASH_LABEL = 'rollouts-pod-template-hash';

/**
 * Names for the versions of a recording, `v1`, `v2` and so on in the order in which they were
 * first seen, by their hash. Two recordings of the same story have the same names even where
 * their hashes differ.
 */
export class VersionNames {
  private readonly names = new Map<string, string>();

  constructor(entries: readonly RecordingEntry[] = []) {
    entries.forEach(entry => this.learn(entry));
  }

  learn(entry: RecordingEntry): void {
    if (entry.kind !== 'watch' || entry.object.kind !== 'ReplicaSet') return;
    const { metadata } = entry.object;
    const isOfRollout = metadata.ownerReferences?.some(
      owner => owner.kind === 'Rollout',
    );
    const hash = metadata.labels?.[HASH_LABEL];
    if (isOfRollout && hash && !this.names.has(hash)) {
      this.names.set(hash, `v${this.names.size + 1}`);
    }
  }

  /** The name of a hash; one that nobody has seen keeps standing for itself. */
  nameOf(hash: string): string {
    return this.names.get(hash) ?? hash;
  }

  hashOf(name: string): string | undefined {
    return [...this.names].find(([, each]) => each === name)?.[0];
  }

  /** A text with every known hash in it replaced by its name. */
  inText(text: string): string {
    let renamed = text;
    for (const [hash, name] of this.names) {
      renamed = renamed.split(hash).join(name);
    }
    return renamed;
  }

  /** A text about this recording's versions told of the same versions of another one. */
  translate(text: string, other: VersionNames): string {
    let translated = text;
    for (const [hash, name] of this.names) {
      const counterpart = other.hashOf(name);
      if (counterpart && counterpart !== hash) {
        translated = translated.split(hash).join(counterpart);
      }
    }
    return translated;
  }
}
