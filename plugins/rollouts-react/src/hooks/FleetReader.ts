import {
  FleetPage,
  FleetQuery,
  maxFleetLimit,
  RolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { fleetWindowSize } from '../domain/FleetState';

/** Rows that are flown over are not asked for. */
const settleMs = 80;
/** What changes often is asked for again at most this often. */
const refreshIntervalMs = 1000;
const firstRetryMs = 15_000;
const lastRetryMs = 120_000;
const mostWindows = maxFleetLimit / fleetWindowSize;

interface FleetReaderOptions {
  api: RolloutsApi;
  now(): number;
  /** The number of the next request. */
  nextRequest(): number;
  onPage(answer: { key: string; request: number; page: FleetPage }): void;
  onFailure(failure: { request: number; error: Error }): void;
}

interface Windows {
  first: number;
  last: number;
}

/** A request under way. */
interface Reading extends Windows {
  controller: AbortController;
  /** What was known to have changed when it was sent. */
  generation: number;
}

/**
 * Reads that part of a fleet that is looked at: one request at a time, for all windows in view
 * that were not read since the last change.
 */
export class FleetReader {
  private asked: { query: FleetQuery; key: string } | undefined;
  private visible: Windows = { first: 0, last: 0 };
  private readonly fresh = new Set<number>();
  private generation = 0;
  private reading: Reading | undefined;
  private refreshedAt = Number.NEGATIVE_INFINITY;
  private failures = 0;
  private timer: { id: ReturnType<typeof setTimeout>; at: number } | undefined;

  constructor(private readonly options: FleetReaderOptions) {}

  /** Reads another query from its beginning; the same again does nothing. */
  ask(query: FleetQuery, key: string) {
    if (this.asked?.key === key) {
      return;
    }
    this.stop();
    this.asked = { query, key };
    this.visible = { first: 0, last: 0 };
    this.fresh.clear();
    this.failures = 0;
    this.read();
  }

  /** Says which rows are looked at, and reads those that are not there yet. */
  show(firstRow: number, lastRow: number) {
    const first = Math.floor(firstRow / fleetWindowSize);
    const last = Math.min(
      Math.floor(lastRow / fleetWindowSize),
      first + mostWindows - 1,
    );
    if (first === this.visible.first && last === this.visible.last) {
      return;
    }
    this.visible = { first, last };
    if (
      this.reading &&
      (this.reading.last < first || this.reading.first > last)
    ) {
      this.stop();
    }
    if (this.failures === 0) {
      this.schedule(settleMs);
    }
  }

  /** Reads what is looked at anew, at most once per second. */
  refresh() {
    this.generation += 1;
    this.fresh.clear();
    this.scheduleRefresh();
  }

  /** Reads at once, without waiting for the next attempt. */
  retry() {
    this.failures = 0;
    this.generation += 1;
    this.fresh.clear();
    this.read();
  }

  /** Ends what is under way and what is to come. */
  stop() {
    this.reading?.controller.abort();
    this.reading = undefined;
    this.cancelTimer();
  }

  private scheduleRefresh() {
    const sinceMs = this.options.now() - this.refreshedAt;
    this.schedule(Math.max(0, refreshIntervalMs - sinceMs));
  }

  /** Reads after a while, or sooner when that was arranged before. */
  private schedule(delayMs: number) {
    const at = this.options.now() + delayMs;
    if (this.timer && this.timer.at <= at) {
      return;
    }
    this.cancelTimer();
    this.timer = { at, id: setTimeout(() => this.read(), delayMs) };
  }

  private cancelTimer() {
    clearTimeout(this.timer?.id);
    this.timer = undefined;
  }

  private missing(): Windows | undefined {
    const { first, last } = this.visible;
    const places = Array.from(
      { length: last - first + 1 },
      (_, index) => first + index,
    ).filter(place => !this.fresh.has(place));
    return places.length > 0
      ? { first: places[0], last: places[places.length - 1] }
      : undefined;
  }

  private read() {
    this.cancelTimer();
    const missing = this.missing();
    if (this.asked && missing && !this.reading) {
      const reading = {
        ...missing,
        controller: new AbortController(),
        generation: this.generation,
      };
      this.reading = reading;
      this.refreshedAt = this.options.now();
      void this.carryOut(reading, this.asked);
    }
  }

  private async carryOut(
    reading: Reading,
    { query, key }: { query: FleetQuery; key: string },
  ): Promise<void> {
    const request = this.options.nextRequest();
    const { signal } = reading.controller;
    try {
      const page = await this.options.api.getFleet(
        {
          ...query,
          offset: reading.first * fleetWindowSize,
          limit: (reading.last - reading.first + 1) * fleetWindowSize,
        },
        { signal },
      );
      if (!signal.aborted) {
        this.options.onPage({ key, request, page });
        this.settle(reading);
      }
    } catch (error) {
      if (!signal.aborted) {
        this.reading = undefined;
        this.options.onFailure({ request, error: error as Error });
        this.schedule(Math.min(lastRetryMs, firstRetryMs * 2 ** this.failures));
        this.failures += 1;
      }
    }
  }

  private settle(reading: Reading) {
    this.reading = undefined;
    this.failures = 0;
    if (reading.generation !== this.generation) {
      this.scheduleRefresh();
      return;
    }
    for (let place = reading.first; place <= reading.last; place += 1) {
      this.fresh.add(place);
    }
    this.read();
  }
}
