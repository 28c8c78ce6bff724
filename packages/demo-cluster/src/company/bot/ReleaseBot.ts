import { DemoClock } from '../../clock/DemoClock';
import { CompanyCluster } from '../CompanyCluster';
import { CompanyLog } from '../CompanyLog';
import { listRollouts } from '../listRollouts';
import { rolloutSchema } from '../RolloutReading';
import { Random } from '../seededRandom';
import { applyRelease } from './applyRelease';
import { decidePromotions } from './decidePromotions';
import { decideRelease, Release } from './decideRelease';
import { promoteTarget } from './promoteTarget';
import { readTarget } from './readTarget';
import { ReleaseTarget } from './ReleaseTarget';

export interface ReleaseBotOptions {
  clusters: readonly CompanyCluster[];
  clock: DemoClock;
  random: Random;
  releaseEveryMs: number;
  logger: CompanyLog;
}

const LOOK_EVERY_MS = 5_000;

/** Looks at the clusters every few seconds of their time, and releases and promotes what is due. */
export class ReleaseBot {
  private readonly options: ReleaseBotOptions;
  private lastReleaseAt: Date;
  private cancelNextLook: () => void = () => {};

  constructor(options: ReleaseBotOptions) {
    this.options = options;
    this.lastReleaseAt = options.clock.now();
  }

  start(): void {
    this.lookLater();
  }

  stop(): void {
    this.cancelNextLook();
  }

  private lookLater(): void {
    const { clock } = this.options;
    this.cancelNextLook();
    this.cancelNextLook = clock.callAt(
      new Date(clock.now().getTime() + LOOK_EVERY_MS),
      () => {
        this.look();
        this.lookLater();
      },
    );
  }

  private look(): void {
    const { clock, random, releaseEveryMs, logger } = this.options;
    const now = clock.now();
    try {
      const targets = this.listTargets();
      decidePromotions(targets, now).forEach(target => this.promote(target));
      const release = decideRelease(
        { targets, releaseEveryMs, lastReleaseAt: this.lastReleaseAt },
        random,
        now,
      );
      if (release) {
        this.release(release, now);
      }
    } catch (error) {
      logger.warn(
        `The release bot stumbled and goes on: ${
          error instanceof Error ? error.message : error
        }`,
      );
    }
  }

  private listTargets(): ReleaseTarget[] {
    return this.options.clusters.flatMap(cluster =>
      listRollouts(cluster).flatMap(object => {
        const { data } = rolloutSchema.safeParse(object);
        return data ? [readTarget(data, cluster.name)] : [];
      }),
    );
  }

  private promote(target: ReleaseTarget): void {
    promoteTarget(this.clusterOf(target), target);
    this.options.logger.info(
      `${target.name} ${target.tag} was promoted in ${target.cluster}.`,
    );
  }

  private release(release: Release, now: Date): void {
    const { target, tag, change, isFollowUp } = release;
    applyRelease(this.clusterOf(target), release, now);
    if (!isFollowUp) {
      this.lastReleaseAt = now;
    }
    this.options.logger.info(
      `${target.name} ${tag} goes out to ${target.cluster}: ${change.cause}.`,
    );
  }

  private clusterOf({ cluster }: ReleaseTarget): CompanyCluster {
    const found = this.options.clusters.find(({ name }) => name === cluster);
    if (!found) {
      throw new Error(`there is no cluster ${cluster}`);
    }
    return found;
  }
}
