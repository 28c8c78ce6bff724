import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import equal from 'fast-deep-equal';
import { backoffMs } from '../watch/backoff';
import { WatchTime } from '../watch/WatchTime';
import { DirectoryEntity } from './DirectoryEntity';
import { readDirectory, ReadDirectoryOptions } from './readDirectory';

export interface EntityDirectoryOptions
  extends Omit<ReadDirectoryOptions, 'credentials'> {
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  logger: LoggerService;
  time: WatchTime;
  /** How often it is renewed, but for its first minute; 30 s unless given. */
  intervalMs?: number;
}

const retry = { firstMs: 500, maxMs: 30_000 };

/** How soon it is renewed for the first time, and then after twice as long each time. */
const firstRenewalMs = 2_000;

/**
 * The entities that say where their rollouts are, as the backend itself may see them. Who of the
 * users may see which is not decided here.
 */
export class EntityDirectory {
  private readonly options: EntityDirectoryOptions;
  private readonly listeners = new Set<() => void>();
  private known: ReadonlyMap<string, DirectoryEntity> = new Map();
  private hasLoaded = false;

  constructor(options: EntityDirectoryOptions) {
    this.options = options;
  }

  /** By ref. Equal entities stay the same object from one reading to the next. */
  get entities(): ReadonlyMap<string, DirectoryEntity> {
    return this.known;
  }

  /** False until the catalog has answered for the first time. */
  get isLoaded(): boolean {
    return this.hasLoaded;
  }

  /** Called whenever something in it is another. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Keeps it up to date until the signal aborts. When the catalog fails, what was known stays. A
   * catalog that starts with the portal answers before it has read its sources, so that the first
   * renewals follow soon.
   */
  async run(signal: AbortSignal): Promise<void> {
    const { time, logger, intervalMs = 30_000 } = this.options;
    let failures = 0;
    let renewals = 0;
    while (!signal.aborted) {
      try {
        await this.load();
        if (failures > 0) {
          logger.info('The catalog answers again');
        }
        failures = 0;
      } catch (error) {
        failures += 1;
        this.logFailure(error, failures);
      }
      await time.sleep(
        failures === 0
          ? Math.min(intervalMs, firstRenewalMs * 2 ** renewals++)
          : backoffMs(failures, time.random(), retry),
        signal,
      );
    }
  }

  /** @throws whatever the catalog fails with; then nothing changes */
  async load(): Promise<void> {
    const { auth } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities = await readDirectory({ ...this.options, credentials });
    const next = new Map(
      entities.map(entity => [entity.ref, this.sameIfEqual(entity)] as const),
    );
    const isSame =
      this.hasLoaded &&
      next.size === this.known.size &&
      [...next].every(([ref, entity]) => this.known.get(ref) === entity);
    this.hasLoaded = true;
    if (!isSame) {
      this.known = next;
      this.listeners.forEach(listener => listener());
    }
  }

  private sameIfEqual(entity: DirectoryEntity): DirectoryEntity {
    const known = this.known.get(entity.ref);
    return known && equal(known, entity) ? known : entity;
  }

  /** Once in a row of failures: at start-up the catalog may need a moment. */
  private logFailure(error: unknown, failures: number): void {
    if (failures === 1) {
      this.options.logger.warn(
        'The entities that have rollouts could not be read from the catalog; it is asked again until it answers',
        { error: String(error) },
      );
    }
  }
}
