/** A set of texts as one that can be compared. */
export function inOrder(texts: readonly string[]): string {
  return [...texts].sort().join(', ');
}
