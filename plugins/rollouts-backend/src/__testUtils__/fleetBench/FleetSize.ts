/** How large the fleet of the benchmark is. */
export const fleetSize = {
  rollouts: 10_000,
  replicaSetsEach: 5,
  analysisRunsEach: 2,
  entities: 2_000,
  changesPerSecond: 200,
} as const;

/** Number of a rollout or entity in names. */
export function numbered(index: number): string {
  return String(index).padStart(5, '0');
}
