import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterFailure } from '../cluster/ClusterFailure';
import {
  ListAnswer,
  ListOptions,
  ResourceSource,
  ServedAnswer,
  WatchEvent,
  WatchOptions,
} from '../cluster/ResourceSource';
import { anObject } from '../__testUtils__/anObject';
import { InstantTime } from '../__testUtils__/InstantTime';
import { listThenWatch, WatchSignal } from './listThenWatch';

type Step =
  | { served: ServedAnswer }
  | { list: ListAnswer }
  | { watch: WatchEvent[]; takesMs?: number };

const failures = {
  unreachable: { kind: 'unreachable', message: 'the connection was refused' },
  cut: { kind: 'cut', message: 'the connection was broken off' },
  expired: { kind: 'expired', message: 'too old' },
  forbidden: { kind: 'forbidden', status: 403, message: 'no' },
  malformed: { kind: 'malformed', message: 'not a watch event' },
  throttled: { kind: 'throttled', message: 'slow down', retryAfterMs: 7000 },
} satisfies Record<string, ClusterFailure>;

/** A cluster that says what is written down, in order, and ends the test when all is said. */
class Screenplay implements ResourceSource {
  readonly asked: string[] = [];
  readonly time = new InstantTime();
  private readonly stop = new AbortController();

  constructor(private readonly steps: Step[]) {}

  async play(): Promise<WatchSignal[]> {
    const signals: WatchSignal[] = [];
    const { time } = this;
    const { signal } = this.stop;
    for await (const heard of listThenWatch({ source: this, time, signal })) {
      signals.push(heard);
    }
    if (this.steps.length > 0) {
      throw new Error(`Not asked for: ${JSON.stringify(this.steps)}`);
    }
    return signals;
  }

  async isServed(): Promise<ServedAnswer> {
    const step = this.take('is it served');
    return step && 'served' in step ? step.served : this.curtain();
  }

  async list({ limit, continueToken }: ListOptions): Promise<ListAnswer> {
    const step = this.take(
      `list ${limit} from ${continueToken ?? 'the start'}`,
    );
    return step && 'list' in step ? step.list : this.curtain();
  }

  async *watch({ resourceVersion }: WatchOptions): AsyncGenerator<WatchEvent> {
    const step = this.take(`watch from ${resourceVersion}`);
    if (!step || !('watch' in step)) {
      yield { type: 'failed', failure: this.curtain().failure };
      return;
    }
    yield* step.watch;
    this.time.pass(step.takesMs ?? 0);
  }

  private take(asked: string): Step | undefined {
    if (this.steps.length > 0) {
      this.asked.push(asked);
    }
    return this.steps.shift();
  }

  private curtain() {
    this.stop.abort();
    return { ok: false, failure: failures.unreachable } as const;
  }
}

const served: Step = { served: { ok: true, isServed: true } };

function version(resourceVersion: string, name = 'checkout') {
  return anObject({ metadata: { name, resourceVersion } });
}

function listed(resourceVersion: string, ...objects: KubernetesObject[]): Step {
  const page = { objects, malformed: 0, resourceVersion };
  return { list: { ok: true, page } };
}

const opened: WatchEvent = { type: 'opened' };

function applied(object: KubernetesObject): WatchEvent {
  return { type: 'applied', object };
}

function failed(failure: ClusterFailure): WatchEvent {
  return { type: 'failed', failure };
}

describe('listThenWatch', () => {
  it('lists, then watches from there', async () => {
    const screenplay = new Screenplay([
      served,
      listed('100', version('90')),
      { watch: [opened, applied(version('101'))] },
    ]);

    const signals = await screenplay.play();

    expect(screenplay.asked).toEqual([
      'is it served',
      'list 500 from the start',
      'watch from 100',
    ]);
    expect(signals.slice(0, 3)).toEqual([
      { type: 'listed', objects: [version('90')] },
      { type: 'live' },
      { type: 'applied', object: version('101') },
    ]);
  });

  it('puts pages together', async () => {
    const first = {
      objects: [version('1', 'a')],
      malformed: 1,
      resourceVersion: '100',
      continueToken: 'next',
    };
    const screenplay = new Screenplay([
      served,
      { list: { ok: true, page: first } },
      listed('100', version('2', 'b')),
      { watch: [opened] },
    ]);

    const signals = await screenplay.play();

    expect(screenplay.asked[2]).toBe('list 500 from next');
    expect(signals.slice(0, 2)).toEqual([
      { type: 'listed', objects: [version('1', 'a'), version('2', 'b')] },
      { type: 'malformed', count: 1 },
    ]);
  });

  it('lists from the start when a page has expired', async () => {
    const screenplay = new Screenplay([
      served,
      { list: { ok: false, failure: failures.expired } },
      served,
      listed('100'),
    ]);

    await screenplay.play();

    expect(screenplay.asked[3]).toBe('list 500 from the start');
    expect(screenplay.time.sleeps[0]).toBe(0);
  });

  it('resumes after a cut from what it saw last, bookmarks included', async () => {
    const screenplay = new Screenplay([
      served,
      listed('100'),
      {
        watch: [
          opened,
          applied(version('103')),
          { type: 'bookmark', resourceVersion: '110' },
          failed(failures.cut),
        ],
      },
      listed('111'),
      { watch: [opened] },
    ]);

    await screenplay.play();

    expect(screenplay.asked.slice(3)).toEqual([
      'list 1 from the start',
      'watch from 110',
    ]);
  });

  it('resumes at once when the cluster ends a watch as agreed, however often', async () => {
    const quiet: Step = { watch: [opened], takesMs: 300_000 };
    const screenplay = new Screenplay([
      served,
      listed('100'),
      quiet,
      listed('100'),
      quiet,
      listed('100'),
      quiet,
    ]);

    const signals = await screenplay.play();

    expect(
      signals.flatMap(signal =>
        signal.type === 'failed' ? signal.attempt : [],
      ),
    ).toEqual([1, 1, 1]);
    expect(screenplay.time.sleeps).toEqual([250, 250, 250]);
  });

  it('waits longer and longer when every watch breaks off at once', async () => {
    const broken: Step = { watch: [opened, failed(failures.cut)] };
    const screenplay = new Screenplay([
      served,
      listed('100'),
      broken,
      listed('100'),
      broken,
      listed('100'),
      broken,
    ]);

    await screenplay.play();

    expect(screenplay.time.sleeps).toEqual([250, 500, 1000]);
  });

  it('lists again after 410, at once the first time', async () => {
    const screenplay = new Screenplay([
      served,
      listed('100', version('90')),
      { watch: [opened, failed(failures.expired)] },
      served,
      listed('200'),
      { watch: [failed(failures.expired)] },
    ]);

    const signals = await screenplay.play();

    expect(signals).toContainEqual({ type: 'listed', objects: [] });
    expect(screenplay.time.sleeps.slice(0, 2)).toEqual([0, 500]);
  });

  it('lists again after an outage, since the cluster may be another one', async () => {
    const screenplay = new Screenplay([
      served,
      listed('100'),
      { watch: [opened, failed(failures.cut)] },
      { list: { ok: false, failure: failures.unreachable } },
      served,
      listed('100'),
    ]);

    await screenplay.play();

    expect(screenplay.asked.slice(3)).toEqual([
      'list 1 from the start',
      'is it served',
      'list 500 from the start',
    ]);
  });

  it('notices between two watches that the history began again', async () => {
    const screenplay = new Screenplay([
      served,
      listed('500', version('400')),
      { watch: [opened, failed(failures.cut)] },
      listed('7'),
      served,
      listed('7', version('5')),
      { watch: [opened] },
    ]);

    const signals = await screenplay.play();

    expect(signals).toContainEqual({ type: 'listed', objects: [version('5')] });
    expect(screenplay.asked[6]).toBe('watch from 7');
  });

  it('notices within a watch that the history began again', async () => {
    const screenplay = new Screenplay([
      served,
      listed('500'),
      { watch: [opened, applied(version('3'))] },
      served,
      listed('4'),
    ]);

    const signals = await screenplay.play();

    expect(signals).not.toContainEqual(applied(version('3')));
    expect(screenplay.asked[4]).toBe('list 500 from the start');
  });

  it('is not led astray by the old version of an object that ended', async () => {
    const screenplay = new Screenplay([
      served,
      listed('500'),
      {
        watch: [
          opened,
          { type: 'deleted', object: version('300') },
          failed(failures.cut),
        ],
      },
      listed('501'),
      { watch: [opened] },
    ]);

    await screenplay.play();

    expect(screenplay.asked[4]).toBe('watch from 500');
  });

  it('gives a line that it cannot read a second chance, then lists again', async () => {
    const screenplay = new Screenplay([
      served,
      listed('100'),
      { watch: [opened, failed(failures.malformed)] },
      listed('100'),
      { watch: [opened, failed(failures.malformed)] },
      served,
      listed('120'),
    ]);

    await screenplay.play();

    expect(screenplay.asked.slice(4)).toEqual([
      'watch from 100',
      'is it served',
      'list 500 from the start',
    ]);
  });

  it('waits as long as a cluster asks it to, within reason', async () => {
    const hours = { ...failures.throttled, retryAfterMs: 7_200_000 };
    const screenplay = new Screenplay([
      served,
      { list: { ok: false, failure: failures.throttled } },
      served,
      { list: { ok: false, failure: hours } },
    ]);

    await screenplay.play();

    expect(screenplay.time.sleeps.slice(0, 2)).toEqual([7000, 300_000]);
  });

  it('looks out patiently for a CRD that may come', async () => {
    const absent: Step = { served: { ok: true, isServed: false } };
    const screenplay = new Screenplay([
      absent,
      absent,
      served,
      listed('100'),
      { watch: [opened] },
    ]);

    const signals = await screenplay.play();

    expect(signals.slice(0, 4)).toEqual([
      { type: 'absent', retryInMs: 2000 },
      { type: 'absent', retryInMs: 4000 },
      { type: 'listed', objects: [] },
      { type: 'live' },
    ]);
  });

  it('is patient with what it may not list, and tries again', async () => {
    const forbidden: Step = {
      list: { ok: false, failure: failures.forbidden },
    };
    const steps = Array.from({ length: 8 }, () => [served, forbidden]).flat();
    const screenplay = new Screenplay(steps);

    await screenplay.play();

    expect(screenplay.time.sleeps).toEqual([
      2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
  });
});
