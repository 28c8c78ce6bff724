import { SteppedClock } from '../clock/SteppedClock';
import { DemoCluster, DemoClusterOptions } from '../DemoCluster';
import { TestClient } from './TestClient';
import { testCertificate } from './testCertificate';
import { TEST_START } from './testStore';

/** A cluster on a free port without controllers, whose clock stands still, and somebody to talk to it. */
export async function startTestCluster(
  options: Partial<DemoClusterOptions> = {},
) {
  const cluster = new DemoCluster({
    name: 'test',
    controllers: 'none',
    clock: new SteppedClock(TEST_START),
    firstRevision: 0,
    certificate: testCertificate(),
    ...options,
  });
  await cluster.start();
  return { cluster, client: new TestClient(cluster) };
}
