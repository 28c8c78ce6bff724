import {
  AnalysisPhase,
  AnalysisRun,
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  RolloutTransition,
  RolloutTransitionDetail,
} from './RolloutTransition';

/** Two looks at one object, the earlier first. */
interface Change {
  previous: Rollout;
  next: Rollout;
  isSameVersion: boolean;
  /** The version that was being rolled out is given up for the one that is stable already. */
  goesBackToStable: boolean;
}

/** A fact, with what tells it apart from the same fact on another occasion. */
interface Finding {
  detail: RolloutTransitionDetail;
  /** When it happened, by the cluster's own clock. */
  clusterTime?: string;
  /** Names the occasion; the time stands in when it is absent. */
  occasion?: string;
}

const detectors: readonly ((change: Change) => Finding[])[] = [
  versionStarted,
  rolledBack,
  retried,
  resumed,
  stepMoved,
  weightAsked,
  analysisStarted,
  analysisEnded,
  paused,
  aborted,
  promoted,
  phaseChanged,
];

/**
 * What happened between two looks at a rollout, in the order in which it is told.
 *
 * Without an earlier look nothing can be said. An object of the same name with another uid is
 * another rollout: the earlier one was removed.
 */
export function detectTransitions(
  previous: Rollout | undefined,
  next: Rollout | undefined,
  now: Date,
): RolloutTransition[] {
  if (!previous) {
    return [];
  }
  if (!next || next.observation.uid !== previous.observation.uid) {
    const removal: Finding = { detail: { kind: 'removed' }, occasion: 'once' };
    return [toTransition(removal, previous, now)];
  }
  const { podHash } = next.observation;
  const isSameVersion = previous.observation.podHash === podHash;
  const change: Change = {
    previous,
    next,
    isSameVersion,
    goesBackToStable: !isSameVersion && isStableIn(previous, podHash),
  };
  return detectors
    .flatMap(detect => detect(change))
    .map(finding => toTransition(finding, next, now));
}

function versionStarted(change: Change): Finding[] {
  const { next, isSameVersion, goesBackToStable } = change;
  const { podHash } = next.observation;
  if (isSameVersion || podHash === '' || goesBackToStable) {
    return [];
  }
  return [
    {
      detail: { kind: 'versionStarted', podHash, version: next.newVersion },
      occasion: `${podHash}/${attemptOf(next)}`,
    },
  ];
}

/**
 * Revision numbers do not tell it: the controller raises that of the older version before it says
 * that it works on it. Nothing moves the time at which a version was made.
 */
function rolledBack(change: Change): Finding[] {
  const { previous, next, isSameVersion, goesBackToStable } = change;
  const from = previous.observation.podHash;
  const to = next.observation.podHash;
  if (isSameVersion || from === '' || to === '') {
    return [];
  }
  if (!goesBackToStable && !isOlder(previous, to, from)) {
    return [];
  }
  return [
    {
      detail: {
        kind: 'rolledBack',
        from,
        to,
        fromVersion: findRevision(previous, from)?.version,
        toVersion: findRevision(next, to)?.version,
        isGivenUp: !previous.isFullyPromoted,
      },
      occasion: `generation ${next.observation.generation}`,
    },
  ];
}

/** An abort that is over without another version. Before the controller has looked, nobody knows. */
function retried({ previous, next, isSameVersion }: Change): Finding[] {
  const wasAborted = previous.phase === 'Aborted' && isSameVersion;
  const isOver = next.phase !== 'Aborted' && next.phase !== 'Unknown';
  const isAbortedAnew =
    next.phase === 'Aborted' && isLater(previous.abortedAt, next.abortedAt);
  if (!wasAborted || !next.isObserved || !(isOver || isAbortedAnew)) {
    return [];
  }
  return [
    {
      detail: { kind: 'retried', podHash: next.observation.podHash },
      occasion: previous.abortedAt && `after ${previous.abortedAt}`,
    },
  ];
}

function resumed({ previous, next, isSameVersion }: Change): Finding[] {
  const goesOn =
    next.phase === 'Progressing' ||
    next.phase === 'Healthy' ||
    (next.phase === 'Paused' && isAnotherPause(previous, next));
  if (previous.phase !== 'Paused' || !goesOn || !isSameVersion) {
    return [];
  }
  return [
    {
      detail: { kind: 'resumed' },
      occasion: previous.phaseSince && `after ${previous.phaseSince}`,
    },
  ];
}

function stepMoved({ previous, next, isSameVersion }: Change): Finding[] {
  const to = next.currentStepIndex;
  const from = isSameVersion ? previous.currentStepIndex : undefined;
  if (to === undefined || to === (from ?? 0)) {
    return [];
  }
  const clusterTime = next.steps[to]?.startedAt;
  return [
    {
      detail: { kind: 'stepMoved', from, to },
      clusterTime,
      occasion: clusterTime ?? next.phaseSince,
    },
  ];
}

function weightAsked({ previous, next }: Change): Finding[] {
  const from = previous.traffic.asked.canary;
  const to = next.traffic.asked.canary;
  return from === to
    ? []
    : [
        {
          detail: { kind: 'weightAsked', from, to },
          occasion:
            next.phaseSince && `${next.currentStepIndex}/${next.phaseSince}`,
        },
      ];
}

function analysisStarted({ previous, next }: Change): Finding[] {
  return next.analysisRuns
    .filter(run => !findRun(previous, run))
    .map(run => ({
      detail: { kind: 'analysisStarted', run: run.name, podHash: run.podHash },
      clusterTime: run.startedAt,
      occasion: run.name,
    }));
}

function analysisEnded({ previous, next }: Change): Finding[] {
  return next.analysisRuns
    .filter(run => hasEnded(run.phase))
    .filter(run => !hasEnded(findRun(previous, run)?.phase))
    .map(run => ({
      detail: {
        kind: 'analysisEnded',
        run: run.name,
        podHash: run.podHash,
        phase: run.phase,
        message: run.message,
      },
      clusterTime: run.completedAt,
      occasion: run.name,
    }));
}

function paused({ previous, next, isSameVersion }: Change): Finding[] {
  const isNew =
    previous.phase !== 'Paused' ||
    !isSameVersion ||
    isAnotherPause(previous, next);
  return next.phase === 'Paused' && isNew
    ? [
        {
          detail: { kind: 'paused', waitingFor: next.waitingFor?.kind },
          clusterTime: next.phaseSince,
        },
      ]
    : [];
}

function aborted({ previous, next, isSameVersion }: Change): Finding[] {
  const isNew =
    previous.phase !== 'Aborted' ||
    !isSameVersion ||
    isLater(previous.abortedAt, next.abortedAt);
  return next.phase === 'Aborted' && isNew
    ? [
        {
          detail: {
            kind: 'aborted',
            podHash: next.observation.podHash,
            reason: next.abortReason,
          },
          clusterTime: next.abortedAt,
        },
      ]
    : [];
}

function promoted(change: Change): Finding[] {
  const { previous, next, isSameVersion, goesBackToStable } = change;
  const isNew = !previous.isFullyPromoted || !isSameVersion;
  if (!next.isFullyPromoted || !isNew || goesBackToStable) {
    return [];
  }
  const { podHash } = next.observation;
  return [
    {
      detail: { kind: 'promoted', podHash, version: next.stableVersion },
      clusterTime: next.phase === 'Healthy' ? next.phaseSince : undefined,
      occasion: `${podHash}/${attemptOf(next)}`,
    },
  ];
}

function phaseChanged({ previous, next }: Change): Finding[] {
  return previous.phase === next.phase
    ? []
    : [
        {
          detail: {
            kind: 'phaseChanged',
            from: previous.phase,
            to: next.phase,
          },
          clusterTime: next.phaseSince,
        },
      ];
}

/** Both are pauses, and between them it went on. */
function isAnotherPause(previous: Rollout, next: Rollout): boolean {
  return (
    previous.currentStepIndex !== next.currentStepIndex ||
    isLater(previous.phaseSince, next.phaseSince)
  );
}

/** A time that becomes known is not another time. */
function isLater(
  before: string | undefined,
  after: string | undefined,
): boolean {
  return before !== undefined && after !== undefined && before !== after;
}

/** A version that is rolled out again gets a new revision; the hash stays the same. */
function attemptOf(rollout: Rollout): string {
  const { podHash, generation } = rollout.observation;
  const revision = findRevision(rollout, podHash)?.revision;
  return revision === undefined
    ? `generation ${generation}`
    : `revision ${revision}`;
}

function findRevision(
  { revisions }: Rollout,
  podHash: string,
): RolloutRevision | undefined {
  return revisions.find(revision => revision.podHash === podHash);
}

function isOlder(rollout: Rollout, podHash: string, than: string): boolean {
  const before = findRevision(rollout, podHash)?.createdAt;
  const after = findRevision(rollout, than)?.createdAt;
  return (
    before !== undefined &&
    after !== undefined &&
    Date.parse(before) < Date.parse(after)
  );
}

function isStableIn(rollout: Rollout, podHash: string): boolean {
  return rollout.revisions.some(
    revision =>
      revision.podHash === podHash &&
      (revision.roles.includes('stable') || revision.roles.includes('active')),
  );
}

function findRun(
  rollout: Rollout,
  { name }: AnalysisRun,
): AnalysisRun | undefined {
  return rollout.analysisRuns.find(run => run.name === name);
}

function hasEnded(phase: AnalysisPhase | undefined): boolean {
  return (
    phase === 'Successful' ||
    phase === 'Failed' ||
    phase === 'Error' ||
    phase === 'Inconclusive'
  );
}

function toTransition(
  { detail, clusterTime, occasion }: Finding,
  rollout: Rollout,
  now: Date,
): RolloutTransition {
  const at = clusterTime ?? now.toISOString();
  return {
    ...detail,
    rolloutId: rollout.id,
    key: [
      rollout.observation.uid,
      detail.kind,
      ...specificsOf(detail),
      occasion ?? at,
    ].join('|'),
    at,
    timeSource: clusterTime ? 'cluster' : 'seen',
  };
}

/** What one look may tell several of, or what may come twice within one second. */
function specificsOf(detail: RolloutTransitionDetail): (string | number)[] {
  switch (detail.kind) {
    case 'stepMoved':
    case 'weightAsked':
    case 'phaseChanged':
    case 'rolledBack':
      return [detail.from ?? '', detail.to];
    default:
      return [];
  }
}
