import { pickOne, Random } from '../seededRandom';
import { flawKinds } from '../ReleaseFlaw';
import { changesOf } from './changesOf';
import { breakVersion, isLater, nextVersion } from './nextVersion';
import { Change, ReleaseTarget } from './ReleaseTarget';

export interface CompanyState {
  targets: readonly ReleaseTarget[];
  /** When something new was released last, or when the company opened. */
  lastReleaseAt: Date;
  releaseEveryMs: number;
}

/** A version to ask for in one cluster. */
export interface Release {
  target: ReleaseTarget;
  tag: string;
  change: Change;
  flaw?: ReleaseTarget['flaw'];
  /** Whether this brings a version on its way that was out before, rather than something new. */
  isFollowUp: boolean;
}

/** Where a release starts, and where it goes from there. */
const FIRST_STAGE = 'staging';
const LAST_STAGE = 'production';
/** How long something that failed stays as it is, for people to look at and to retry. */
const REST_MS = 5 * 60_000;
const SHARE_OF_BAD_RELEASES = 1 / 4;

/**
 * What to release now, if anything. What has proved itself in staging goes to production at once;
 * something new starts when it is time. Nothing is released where an update is running.
 */
export function decideRelease(
  state: CompanyState,
  random: Random,
  now: Date,
): Release | undefined {
  return followUp(state) ?? somethingNew(state, random, now);
}

function followUp({ targets }: CompanyState): Release | undefined {
  for (const target of targets) {
    const source = targets.find(
      other =>
        target.cluster === LAST_STAGE &&
        other.cluster === FIRST_STAGE &&
        other.namespace === target.namespace &&
        other.name === target.name,
    );
    if (
      source?.change &&
      source.state.kind === 'steady' &&
      target.state.kind !== 'moving' &&
      isLater(source.tag, target.tag)
    ) {
      const { tag, change, flaw } = source;
      return { target, tag, change, flaw, isFollowUp: true };
    }
  }
  return undefined;
}

function somethingNew(
  state: CompanyState,
  random: Random,
  now: Date,
): Release | undefined {
  const { targets, lastReleaseAt, releaseEveryMs } = state;
  if (now.getTime() - lastReleaseAt.getTime() < releaseEveryMs) {
    return undefined;
  }
  const candidates = targets.filter(
    target =>
      target.cluster === FIRST_STAGE &&
      stagesOf(target, targets).every(stage => isFree(stage, now)),
  );
  return candidates.length === 0
    ? undefined
    : newRelease(stagesOf(pickOne(candidates, random), targets), random);
}

/** One component in all clusters where it runs, the first stage first. */
function stagesOf(
  { namespace, name }: ReleaseTarget,
  targets: readonly ReleaseTarget[],
): ReleaseTarget[] {
  return targets
    .filter(other => other.namespace === namespace && other.name === name)
    .sort(
      (one, other) =>
        Number(other.cluster === FIRST_STAGE) -
        Number(one.cluster === FIRST_STAGE),
    );
}

function isFree({ state }: ReleaseTarget, now: Date): boolean {
  switch (state.kind) {
    case 'steady':
      return true;
    case 'moving':
      return false;
    case 'failed':
      return (
        state.since !== undefined &&
        now.getTime() - state.since.getTime() >= REST_MS
      );
    default:
      throw new Error(`unknown state ${JSON.stringify(state satisfies never)}`);
  }
}

function newRelease(stages: ReleaseTarget[], random: Random): Release {
  const [first] = stages;
  const newest = stages.reduce(
    (tag, stage) => (isLater(stage.tag, tag) ? stage.tag : tag),
    first.tag,
  );
  const tag = nextVersion(newest, random);
  const change: Change = {
    ...pickOne(changesOf(first.name), random),
    commit: randomCommit(random),
  };
  const release = { target: first, tag, change, isFollowUp: false };
  return random() < SHARE_OF_BAD_RELEASES
    ? { ...release, ...trouble(stages, tag, random) }
    : release;
}

/**
 * What goes wrong: a version that never starts, in staging or as a hot fix straight in
 * production; or one that does well in staging and fails its analysis in production.
 */
function trouble(
  stages: ReleaseTarget[],
  tag: string,
  random: Random,
): Pick<Release, 'tag'> & Partial<Release> {
  const last = stages.find(({ cluster }) => cluster === LAST_STAGE);
  if (last?.hasAnalysis && random() < 1 / 2) {
    return {
      tag,
      flaw: { cluster: LAST_STAGE, kind: pickOne(flawKinds, random) },
    };
  }
  return {
    tag: breakVersion(tag, random),
    target: pickOne(stages, random),
  };
}

const COMMIT_LENGTH = 40;

function randomCommit(random: Random): string {
  return Array.from({ length: COMMIT_LENGTH }, () =>
    Math.floor(random() * 16).toString(16),
  ).join('');
}
