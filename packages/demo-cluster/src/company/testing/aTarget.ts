import { ReleaseTarget } from '../bot/ReleaseTarget';

/** checkout in production, all well, unless said otherwise. */
export function aTarget(parts: Partial<ReleaseTarget> = {}): ReleaseTarget {
  return {
    cluster: 'production',
    namespace: 'buying',
    name: 'checkout',
    tag: 'v2.14.0',
    change: {
      cause: 'Round basket totals',
      commit: '9f31c2a',
      author: 'Mira Lindqvist',
    },
    hasAnalysis: true,
    state: { kind: 'steady' },
    ...parts,
  };
}
