import { execFileSync } from 'node:child_process';

/** The package.json inside a tarball. */
export function readManifest(tarball) {
  const text = execFileSync('tar', ['-xzOf', tarball, 'package/package.json']);
  return JSON.parse(text.toString());
}
