/**
 * The step that an AnalysisRun or Experiment belongs to, read off its name:
 * `ROLLOUT-HASH-REVISION-STEP`, with a number behind it from the second attempt on.
 */
export function stepIndexOfName(
  name: string,
  podHash: string | undefined,
): number | undefined {
  if (podHash === undefined || podHash === '') {
    return undefined;
  }
  const behindHash = name.split(`-${podHash}-`)[1];
  const match = behindHash?.match(/^\d+-(\d+)(?:[.-]\d+)*$/);
  return match ? Number(match[1]) : undefined;
}
