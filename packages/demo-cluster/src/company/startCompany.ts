import { DemoClock } from '../clock/DemoClock';
import { MetricServer } from '../metrics/MetricServer';
import { ReleaseBot } from './bot/ReleaseBot';
import { CompanyCluster } from './CompanyCluster';
import { CompanyLog } from './CompanyLog';
import { listReleases } from './listReleases';
import { loadCompanySeed } from './loadCompanySeed';
import { seededRandom } from './seededRandom';

/** @public */
export interface CompanyOptions {
  /** The clusters that the company runs in; `staging` and `production` are known. */
  clusters: readonly CompanyCluster[];
  /** Time of the release bot and of the metrics; that of the first cluster unless given. */
  clock?: DemoClock;
  /** Chance of the bot and noise of the metrics: the same seed tells the same story. 1 by default. */
  seed?: number;
  logger: CompanyLog;
  /** How often a release starts; `never` leaves the releases to others. 150 s by default. */
  releaseEveryMs?: number | 'never';
  /** Port of the metric source on 127.0.0.1; any that is free by default. */
  metricsPort?: number;
}

/** @public */
export interface Company {
  /** Where the metric source answers, as `http://127.0.0.1:PORT`. */
  readonly metricsUrl: string;
  /** Ends the bot and the metric source. The clusters go on. */
  stop(): Promise<void>;
}

const RELEASE_EVERY_MS = 150_000;

/**
 * Opens Parcel & Post, a little shop, in the given clusters: loads its workloads, serves their
 * metrics in Prometheus' HTTP API, and starts a bot that releases something every few minutes.
 *
 * @public
 */
export async function startCompany(options: CompanyOptions): Promise<Company> {
  const { clusters, logger, seed = 1 } = options;
  const clock = options.clock ?? clusters[0].clock;
  const metrics = new MetricServer({
    releases: () => listReleases(clusters),
    now: () => clock.now(),
    seed,
  });
  const metricsUrl = await metrics.listen(options.metricsPort ?? 0);
  try {
    clusters.forEach(cluster => loadCompanySeed(cluster, metricsUrl));
  } catch (error) {
    await metrics.close();
    throw error;
  }
  const releaseEveryMs = options.releaseEveryMs ?? RELEASE_EVERY_MS;
  const bot =
    releaseEveryMs === 'never'
      ? undefined
      : new ReleaseBot({
          clusters,
          clock,
          logger,
          releaseEveryMs,
          random: seededRandom(seed),
        });
  bot?.start();
  return {
    metricsUrl,
    stop: async () => {
      bot?.stop();
      await metrics.close();
    },
  };
}
