import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Certificate, makeCertificate } from '../api/Certificate';

const certificateSchema = z.object({ key: z.string(), cert: z.string() });

const OWNER_ONLY = 0o600;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The certificate in a file, or a new one that is put there. Clients that read the kubeconfig before a
 * restart of the clusters go on trusting them.
 */
export function keepCertificate(path: string, now: Date): Certificate {
  const kept = readCertificate(path);
  if (kept && isValidFor(kept, new Date(now.getTime() + DAY_MS))) {
    return kept;
  }
  const made = makeCertificate();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(made), { mode: OWNER_ONLY });
  return made;
}

function readCertificate(path: string): Certificate | undefined {
  try {
    return certificateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isValidFor({ cert }: Certificate, time: Date): boolean {
  try {
    return new X509Certificate(cert).validToDate > time;
  } catch {
    return false;
  }
}
