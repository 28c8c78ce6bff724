import fc from 'fast-check';
import { seededRandom } from '../seededRandom';
import { aTarget } from '../testing/aTarget';
import { CompanyState, decideRelease } from './decideRelease';
import { isLater } from './nextVersion';
import { ReleaseTarget } from './ReleaseTarget';

const opened = new Date('2026-11-20T09:00:00Z');
const EVERY_MS = 150_000;

function after(ms: number): Date {
  return new Date(opened.getTime() + ms);
}

function aState(targets: ReleaseTarget[]): CompanyState {
  return { targets, lastReleaseAt: opened, releaseEveryMs: EVERY_MS };
}

const bothSteady = [
  aTarget({ cluster: 'staging' }),
  aTarget({ cluster: 'production' }),
];

describe('decideRelease', () => {
  it('brings to production at once what has proved itself in staging, with its change', () => {
    const staging = aTarget({ cluster: 'staging', tag: 'v2.14.1' });
    const production = aTarget({ tag: 'v2.14.0' });

    const release = decideRelease(
      aState([production, staging]),
      seededRandom(1),
      opened,
    );

    expect(release).toEqual({
      target: production,
      tag: 'v2.14.1',
      change: staging.change,
      flaw: undefined,
      isFollowUp: true,
    });
  });

  it('waits while staging is still moving', () => {
    const release = decideRelease(
      aState([
        aTarget({
          cluster: 'staging',
          tag: 'v2.14.1',
          state: { kind: 'moving' },
        }),
        aTarget({ tag: 'v2.14.0' }),
      ]),
      seededRandom(1),
      after(EVERY_MS),
    );

    expect(release).toBeUndefined();
  });

  it('does not take an older version of staging to production', () => {
    const release = decideRelease(
      aState([
        aTarget({ cluster: 'staging', tag: 'v2.14.0' }),
        aTarget({ tag: 'v2.14.1' }),
      ]),
      seededRandom(1),
      opened,
    );

    expect(release).toBeUndefined();
  });

  it('brings a fix to a production where the version before failed', () => {
    const production = aTarget({
      tag: 'v2.14.0',
      state: { kind: 'failed', since: opened },
    });

    const release = decideRelease(
      aState([aTarget({ cluster: 'staging', tag: 'v2.14.1' }), production]),
      seededRandom(1),
      opened,
    );

    expect(release).toMatchObject({ target: production, tag: 'v2.14.1' });
  });

  it('starts nothing new before it is time', () => {
    const release = decideRelease(
      aState(bothSteady),
      seededRandom(1),
      after(EVERY_MS - 1),
    );

    expect(release).toBeUndefined();
  });

  it('starts something new when it is time', () => {
    const release = decideRelease(
      aState(bothSteady),
      seededRandom(1),
      after(EVERY_MS),
    );

    expect(release?.isFollowUp).toBe(false);
    expect(release?.change.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(isLater(release!.tag, 'v2.14.0')).toBe(true);
  });

  it('leaves a failed version alone for five minutes, for people to look at', () => {
    const failed = aState([
      aTarget({ cluster: 'staging' }),
      aTarget({ state: { kind: 'failed', since: after(EVERY_MS) } }),
    ]);
    const fiveMinutes = 5 * 60_000;

    const soon = decideRelease(
      failed,
      seededRandom(1),
      after(EVERY_MS + fiveMinutes - 1),
    );
    const later = decideRelease(
      failed,
      seededRandom(1),
      after(EVERY_MS + fiveMinutes),
    );

    expect(soon).toBeUndefined();
    expect(later).toBeDefined();
  });

  it('never starts anything where an update is running, whatever chance says', () => {
    const states: ReleaseTarget['state'][] = [
      { kind: 'steady' },
      { kind: 'moving' },
      { kind: 'moving', waitsSince: opened },
      { kind: 'failed', since: opened },
      { kind: 'failed' },
    ];
    const target = (cluster: string) =>
      fc.record({
        name: fc.constantFrom('checkout', 'payments', 'web-shop'),
        tag: fc.constantFrom('v1.0.0', 'v1.0.1', 'v2.0.0-bad', 'latest'),
        state: fc.constantFrom(...states),
        cluster: fc.constant(cluster),
        hasAnalysis: fc.boolean(),
      });
    const uniqueTargets = fc
      .tuple(
        fc.uniqueArray(target('staging'), { selector: ({ name }) => name }),
        fc.uniqueArray(target('production'), { selector: ({ name }) => name }),
      )
      .map(lists => lists.flat().map(parts => aTarget(parts)));

    fc.assert(
      fc.property(uniqueTargets, fc.integer(), (targets, seed) => {
        const release = decideRelease(
          aState(targets),
          seededRandom(seed),
          after(EVERY_MS),
        );
        expect(release?.target.state.kind).not.toBe('moving');
      }),
    );
  });

  it('lets about one in four new releases go wrong, by its image or by its metrics', () => {
    const random = seededRandom(7);

    const releases = Array.from(
      { length: 2000 },
      () => decideRelease(aState(bothSteady), random, after(EVERY_MS))!,
    );

    const broken = releases.filter(({ tag }) => /-(bad|crash)$/.test(tag));
    const flawed = releases.filter(({ flaw }) => flaw);
    const share = (broken.length + flawed.length) / releases.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
    expect(broken.filter(({ flaw }) => flaw)).toEqual([]);
    expect(new Set(flawed.map(({ flaw }) => flaw?.cluster))).toEqual(
      new Set(['production']),
    );
    expect(new Set(broken.map(({ target }) => target.cluster))).toEqual(
      new Set(['staging', 'production']),
    );
  });

  it('gives no bad metrics to what nobody measures', () => {
    const unmeasured = bothSteady.map(target => ({
      ...target,
      hasAnalysis: false,
    }));
    const random = seededRandom(7);

    const releases = Array.from(
      { length: 200 },
      () => decideRelease(aState(unmeasured), random, after(EVERY_MS))!,
    );

    expect(releases.filter(({ flaw }) => flaw)).toEqual([]);
  });

  it('tells the same story for the same seed', () => {
    const story = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () =>
        decideRelease(aState(bothSteady), random, after(EVERY_MS)),
      );
    };

    expect(story(3)).toEqual(story(3));
    expect(story(3)).not.toEqual(story(4));
  });
});
