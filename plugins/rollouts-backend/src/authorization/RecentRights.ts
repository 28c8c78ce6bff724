import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { FleetRights, relatedRefs } from './FleetRights';
import { KnownRights } from './KnownRights';
import { RefNumbers } from './RefNumbers';

/** How long an answer holds. */
const keptMs = 30_000;

/** Of how many principals it is known at a time. */
const capacity = 500;

export interface RecentRightsOptions {
  rights: Pick<FleetRights, 'ask'>;
  now: () => Date;
}

interface Question {
  credentials: BackstageCredentials;
  /** Entities of which it is not known yet. */
  unknown: readonly DirectoryEntity[];
}

/**
 * What people may see of the fleet, as it was asked for within the last 30 seconds. There is never
 * more than one request about the same principal under way, and only what is not known is asked.
 */
export class RecentRights {
  private readonly options: RecentRightsOptions;
  /** In the order in which they were asked for. */
  private readonly answers = new Map<string, KnownRights>();
  private readonly flights = new Map<string, Promise<void>>();
  private readonly numbers = new RefNumbers();
  private revisions = 0;

  constructor(options: RecentRightsOptions) {
    this.options = options;
  }

  /** @throws whatever the catalog or the permissions fail with; that is not kept */
  async of(
    credentials: BackstageCredentials,
    entities: readonly DirectoryEntity[],
  ): Promise<KnownRights> {
    const key = JSON.stringify(credentials.principal);
    for (;;) {
      const known = this.fresh(key);
      const unknown = known ? known.unknownOf(entities) : entities;
      if (known && unknown.length === 0) {
        return known;
      }
      await (this.flights.get(key) ??
        this.depart(key, { credentials, unknown }));
    }
  }

  private fresh(key: string): KnownRights | undefined {
    const known = this.answers.get(key);
    const present = this.options.now().getTime();
    return known && present - known.givenAt < keptMs ? known : undefined;
  }

  private depart(key: string, question: Question): Promise<void> {
    const flight = this.ask(key, question).finally(() =>
      this.flights.delete(key),
    );
    this.flights.set(key, flight);
    return flight;
  }

  private async ask(
    key: string,
    { credentials, unknown }: Question,
  ): Promise<void> {
    const entities = unknown.map(({ ref }) => ref);
    const answers = await this.options.rights.ask(
      { entities, related: unknown.flatMap(relatedRefs) },
      credentials,
    );
    this.revisions += 1;
    const known = this.fresh(key);
    if (known) {
      known.add(entities, answers, this.revisions);
      return;
    }
    const next = new KnownRights({
      givenAt: this.options.now().getTime(),
      revision: this.revisions,
      numbers: this.numbers,
    });
    next.add(entities, answers, this.revisions);
    this.keep(key, next);
  }

  private keep(key: string, next: KnownRights): void {
    const previous = this.answers.get(key);
    if (previous && next.showsTheSameAs(previous)) {
      next.continue(previous);
    }
    this.answers.delete(key);
    this.answers.set(key, next);
    const [oldest] = this.answers.keys();
    if (this.answers.size > capacity) {
      this.answers.delete(oldest);
    }
  }
}
