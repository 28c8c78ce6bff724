import { createHmac } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  ClusterStatus,
  FleetEvent,
  FleetPage,
  FleetQuery,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FleetIndex } from '../fleet/FleetIndex';
import { fleetPage } from '../fleet/fleetPage';
import { followFleet } from '../fleet/followFleet';
import { withPing } from '../stream/withPing';
import { WatchTime } from '../watch/WatchTime';
import { FleetReader, FleetStreamCall } from './FleetReader';
import { KnownRights } from './KnownRights';
import { RecentRights } from './RecentRights';
import { seenFleet } from './seenFleet';

export interface AuthorizedFleetReaderOptions {
  fleet: FleetIndex;
  rights: RecentRights;
  /** Titles of engines by id. */
  engineTitles: ReadonlyMap<string, string>;
  time: Pick<WatchTime, 'sleep'>;
  /** Makes versions of this process its own, and keeps them from being read. */
  secret: string;
}

interface VersionParts {
  credentials: BackstageCredentials;
  rights: KnownRights;
  /** Entities whose rollouts they may see. */
  readable: readonly string[];
  shownClusters: ClusterStatus[];
}

/** Shows of the fleet what the catalog and the portal's permissions let somebody see. */
export class AuthorizedFleetReader implements FleetReader {
  private readonly options: AuthorizedFleetReaderOptions;
  private readonly streams = new Set<AbortController>();
  private isClosed = false;

  constructor(options: AuthorizedFleetReaderOptions) {
    this.options = options;
  }

  async page(
    query: FleetQuery,
    credentials: BackstageCredentials,
  ): Promise<FleetPage> {
    const { fleet, engineTitles } = this.options;
    const rights = await this.rightsOf(credentials);
    const readable = rights.readable();
    const shownClusters = this.clustersFor(readable);
    return fleetPage({
      candidates: seenFleet(fleet, rights),
      query,
      clusters: fleet.clusters(),
      shownClusters,
      engineTitles,
      version: this.versionFor({
        credentials,
        rights,
        readable,
        shownClusters,
      }),
    });
  }

  async version(credentials: BackstageCredentials): Promise<string> {
    const rights = await this.rightsOf(credentials);
    const readable = rights.readable();
    const shownClusters = this.clustersFor(readable);
    return this.versionFor({ credentials, rights, readable, shownClusters });
  }

  async stream({
    credentials,
    signal,
  }: FleetStreamCall): Promise<AsyncIterable<{ event: FleetEvent }>> {
    const { fleet, time } = this.options;
    const events = followFleet({
      first: await this.version(credentials),
      readVersion: () => this.version(credentials),
      subscribe: listener => fleet.subscribe(listener),
      time,
      signal: this.untilClosed(signal),
    });
    return withPing(events, { time });
  }

  /** Ends all streams. */
  close(): void {
    this.isClosed = true;
    this.streams.forEach(stream => stream.abort());
  }

  /** `AbortSignal.any` with a signal that lives as long as the process would keep them all. */
  private untilClosed(signal: AbortSignal): AbortSignal {
    const stream = new AbortController();
    const end = () => {
      this.streams.delete(stream);
      stream.abort();
    };
    this.streams.add(stream);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted || this.isClosed) {
      end();
    }
    return stream.signal;
  }

  private async rightsOf(
    credentials: BackstageCredentials,
  ): Promise<KnownRights> {
    const { fleet, rights } = this.options;
    if (!fleet.isLoaded) {
      throw new ServiceUnavailableError(
        'The catalog has not told yet which entities have rollouts: try again in a moment',
      );
    }
    return rights.of(credentials, fleet.entitiesWithRollouts());
  }

  /** Nobody knows what a silent cluster holds, so that everybody is told that it is silent. */
  private clustersFor(readable: readonly string[]): ClusterStatus[] {
    const { fleet } = this.options;
    const names = fleet.clusterNamesOf(readable);
    return fleet
      .clusters()
      .filter(({ name, isReachable }) => !isReachable || names.has(name));
  }

  /**
   * Changes with what this principal may see and with nothing else; a digest, since a number would
   * tell how much happened elsewhere.
   */
  private versionFor({
    credentials,
    rights,
    readable,
    shownClusters,
  }: VersionParts): string {
    const { fleet, secret } = this.options;
    const parts = [
      credentials.principal,
      rights.revision,
      fleet.lastChangeOf(readable),
      // The moment of the last answer passes all the time as long as a cluster answers.
      shownClusters.map(cluster =>
        cluster.isReachable ? { ...cluster, lastSeenAt: undefined } : cluster,
      ),
    ];
    return createHmac('sha256', secret)
      .update(JSON.stringify(parts))
      .digest('base64url')
      .slice(0, 22);
  }
}
