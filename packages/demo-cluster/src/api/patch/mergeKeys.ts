/** How strategic merge treats a list: by a key of its elements, as a set of values, or as one value. */
type ListStrategy =
  | { kind: 'by-key'; key: string }
  | { kind: 'set' }
  | { kind: 'atomic' };

// Facts of the built-in kinds. Where a field's name means different things, `parent/field` goes first.
const KEYS: Record<string, string> = {
  'spec/ports': 'port',
  'status/conditions': 'type',
  'status/addresses': 'type',
  'metadata/ownerReferences': 'uid',
  ports: 'containerPort',
  conditions: 'type',
  ownerReferences: 'uid',
  containers: 'name',
  initContainers: 'name',
  ephemeralContainers: 'name',
  env: 'name',
  volumes: 'name',
  volumeMounts: 'mountPath',
  volumeDevices: 'devicePath',
  imagePullSecrets: 'name',
  secrets: 'name',
  hostAliases: 'ip',
  podIPs: 'ip',
  hostIPs: 'ip',
  topologySpreadConstraints: 'topologyKey',
  taints: 'key',
  resourceClaims: 'name',
};

const SETS = ['finalizers', 'loadBalancerSourceRanges'];

export function listStrategy(parent: string, field: string): ListStrategy {
  const key = KEYS[`${parent}/${field}`] ?? KEYS[field];
  if (key) {
    return { kind: 'by-key', key };
  }
  return SETS.includes(field) ? { kind: 'set' } : { kind: 'atomic' };
}
