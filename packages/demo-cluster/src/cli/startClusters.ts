import { dirname, join, resolve } from 'node:path';
import { Certificate } from '../api/Certificate';
import { startCompany } from '../company/startCompany';
import { ControllerChoice, DemoCluster } from '../DemoCluster';
import { keepCertificate } from '../kubeconfig/keepCertificate';
import { writeKubeconfig } from '../kubeconfig/writeKubeconfig';
import { ClusterPort } from './ClusterPort';

export interface StartOptions {
  clusters: readonly ClusterPort[];
  seedFiles: readonly string[];
  controllers: ControllerChoice;
  speed: number;
  kubeconfigPath: string;
  company: boolean;
  releases: boolean;
  now: Date;
  print(line: string): void;
  warn(line: string): void;
}

/** Starts the clusters, and the company in them where asked for, and says where they are. Leaves nothing running when one of them cannot start. */
export async function startClusters(
  options: StartOptions,
): Promise<{ stop(): Promise<void> }> {
  const kubeconfigPath = resolve(options.kubeconfigPath);
  const certificate = keepCertificate(
    join(dirname(kubeconfigPath), 'certificate.json'),
    options.now,
  );
  const clusters = options.clusters.map(port =>
    createCluster(port, options, certificate),
  );
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(stops.splice(0).map(end => end()));
  };
  try {
    for (const cluster of clusters) {
      await cluster.start();
      stops.push(() => cluster.stop());
    }
    if (options.company) {
      const company = await openCompany(clusters, options);
      stops.push(() => company.stop());
    }
    writeKubeconfig(
      kubeconfigPath,
      clusters.map(({ name, secureUrl }) => ({
        name,
        server: secureUrl,
        certificatePem: certificate.cert,
      })),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  describe(clusters, kubeconfigPath).forEach(options.print);
  return { stop };
}

function createCluster(
  { name, port }: ClusterPort,
  options: StartOptions,
  certificate: Certificate,
): DemoCluster {
  return new DemoCluster({
    name,
    port,
    certificate,
    seedFiles: options.seedFiles,
    controllers: options.controllers,
    speed: options.speed,
    log: { warn: options.warn },
  });
}

function openCompany(
  clusters: readonly DemoCluster[],
  { releases, print, warn }: StartOptions,
) {
  return startCompany({
    clusters,
    logger: { info: print, warn },
    ...(releases ? {} : { releaseEveryMs: 'never' }),
  });
}

function describe(
  clusters: readonly DemoCluster[],
  kubeconfigPath: string,
): string[] {
  const width = Math.max(...clusters.map(({ name }) => name.length));
  return [
    ...clusters.map(
      ({ name, secureUrl }) => `${name.padEnd(width)}  ${secureUrl}`,
    ),
    `kubeconfig: ${kubeconfigPath}`,
    `Try: kubectl --kubeconfig ${kubeconfigPath} get rollouts -A -w`,
  ];
}
