import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Certificate } from '../api/Certificate';
import { keepCertificate } from '../kubeconfig/keepCertificate';

/** One certificate for all tests of this machine: making one takes longer than most tests. */
export function testCertificate(): Certificate {
  return keepCertificate(
    join(tmpdir(), 'demo-cluster-tests', 'certificate.json'),
    new Date(),
  );
}
