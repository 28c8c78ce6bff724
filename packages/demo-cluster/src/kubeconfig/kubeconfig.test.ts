import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { keepCertificate } from './keepCertificate';
import { writeKubeconfig } from './writeKubeconfig';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-kubeconfig-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the kubeconfig', () => {
  it('has a context for each cluster and one to look only, and is for its owner alone', () => {
    const path = join(folder, 'deep', 'kubeconfig');

    writeKubeconfig(
      path,
      ['staging', 'production'].map(name => ({
        name,
        server: `https://127.0.0.1/${name}`,
        certificatePem: 'PEM',
      })),
    );

    const config = parse(readFileSync(path, 'utf8'));
    expect(statSync(path).mode % 0o1000).toBe(0o600);
    expect(config['current-context']).toBe('staging');
    expect(
      config.contexts.map(({ name, context }: Record<string, any>) => [
        name,
        context.cluster,
        context.user,
      ]),
    ).toEqual([
      ['staging', 'staging', 'admin'],
      ['staging-viewer', 'staging', 'viewer'],
      ['production', 'production', 'admin'],
      ['production-viewer', 'production', 'viewer'],
    ]);
  });

  it('is for its owner alone even where a file was open to others before', () => {
    const path = join(folder, 'kubeconfig');
    writeFileSync(path, 'old', { mode: 0o644 });

    writeKubeconfig(path, []);

    expect(statSync(path).mode % 0o1000).toBe(0o600);
  });
});

describe('the certificate', () => {
  const now = new Date();

  it('is kept, so that clients go on trusting restarted clusters', () => {
    const path = join(folder, 'certificate.json');

    const first = keepCertificate(path, now);
    const second = keepCertificate(path, now);

    expect(second).toEqual(first);
    expect(statSync(path).mode % 0o1000).toBe(0o600);
    expect(new X509Certificate(first.cert).subjectAltName).toContain(
      '127.0.0.1',
    );
  });

  it('is made anew shortly before it ends, and when the file holds something else', () => {
    const path = join(folder, 'certificate.json');
    const first = keepCertificate(path, now);
    const almostAYearOn = new Date(now.getTime() + 364.5 * 24 * 3600 * 1000);

    const renewed = keepCertificate(path, almostAYearOn);
    writeFileSync(path, '{"key": "no", "cert": "no"}');
    const repaired = keepCertificate(path, now);

    expect(renewed).not.toEqual(first);
    expect(repaired.cert).toContain('BEGIN CERTIFICATE');
  });
});
