const visibleWithoutComma = /^[\x21-\x2b\x2d-\x7e]{1,256}$/;

/**
 * Whether a user or group may be called so towards a cluster: visible ASCII only, so that no name
 * can end a header or begin another; no comma, because proxies join headers with it; and nothing
 * that Kubernetes keeps for itself, such as `system:masters`.
 */
export function isKubernetesName(name: string): boolean {
  return (
    visibleWithoutComma.test(name) && !name.toLowerCase().startsWith('system:')
  );
}
