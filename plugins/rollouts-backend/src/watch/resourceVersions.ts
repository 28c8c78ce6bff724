/**
 * Whether one resourceVersion is older than another of the same cluster. They are numbers that
 * grow, by what Kubernetes has promised since 1.35 and done all along; whatever else they may be
 * is not compared.
 */
export function isOlderResourceVersion(version: string, than: string): boolean {
  const areNumbers = /^\d+$/.test(version) && /^\d+$/.test(than);
  return areNumbers && BigInt(version) < BigInt(than);
}
