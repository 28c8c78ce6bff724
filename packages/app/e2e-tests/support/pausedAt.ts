/**
 * The sentence of a version that has been paused at a step: both together, since right after a
 * release the page may still say of the version before it that it is paused there.
 */
export function pausedAt(step: string, version: string): RegExp {
  return new RegExp(
    `Paused at step ${step} .* ${version.replaceAll('.', '\\.')}`,
  );
}
