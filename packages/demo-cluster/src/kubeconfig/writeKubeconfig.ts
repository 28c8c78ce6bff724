import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'yaml';
import { KubeconfigCluster, kubeconfigDocument } from './kubeconfigDocument';

const OWNER_ONLY = 0o600;

/** Writes a kubeconfig that only its owner may read, as kubectl expects it. */
export function writeKubeconfig(
  path: string,
  clusters: readonly KubeconfigCluster[],
): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stringify(kubeconfigDocument(clusters)), {
    mode: OWNER_ONLY,
  });
  // The mode above is for new files only.
  chmodSync(path, OWNER_ONLY);
}
