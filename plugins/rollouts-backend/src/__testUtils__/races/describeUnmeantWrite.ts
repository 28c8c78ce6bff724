import { isDeepStrictEqual } from 'node:util';
import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { StoredObject } from '@progressive-delivery/demo-cluster';
import { Click } from './Click';

/** The fields that races are about. */
export interface RaceFields {
  podHash: string;
  index: number;
  isPaused: boolean;
  isPromoted: boolean;
  abort: boolean;
  abortedAt?: string;
  promoteFull: boolean;
  userPaused: boolean;
  /** Name of the analysis run of the step, or of the background. */
  run?: string;
}

interface RunStatus {
  name?: string;
}

interface Status {
  currentPodHash?: string;
  currentStepIndex?: number;
  pauseConditions?: unknown[];
  stableRS?: string;
  abort?: boolean;
  abortedAt?: string;
  promoteFull?: boolean;
  canary?: { currentStepAnalysisRunStatus?: RunStatus };
}

export function readFields({ spec, status }: StoredObject): RaceFields {
  const { paused } = (spec ?? {}) as { paused?: boolean };
  const state = (status ?? {}) as Status;
  return {
    podHash: state.currentPodHash ?? '',
    index: state.currentStepIndex ?? 0,
    isPaused: (state.pauseConditions ?? []).length > 0,
    isPromoted: state.stableRS === state.currentPodHash,
    abort: state.abort ?? false,
    abortedAt: state.abortedAt,
    promoteFull: state.promoteFull ?? false,
    userPaused: paused ?? false,
    run: state.canary?.currentStepAnalysisRunStatus?.name,
  };
}

const statusFields = (...names: string[]) =>
  names.map(name => `status.${name}`);

/** What each action may change, and nothing else. */
const mayChange: Record<RolloutActionKind, readonly string[]> = {
  promote: [
    ...statusFields('pauseConditions', 'controllerPause', 'currentStepIndex'),
    'spec.paused',
  ],
  promoteFully: [...statusFields('promoteFull'), 'spec.paused'],
  skip: [
    ...statusFields('pauseConditions', 'controllerPause', 'currentStepIndex'),
    'spec.paused',
  ],
  pause: ['spec.paused'],
  resume: ['spec.paused'],
  abort: [...statusFields('abort', 'promoteFull'), 'spec.paused'],
  retry: statusFields('abort'),
  restart: ['spec.restartAt'],
  rollBack: ['spec.template'],
  terminateRun: ['spec.terminate'],
  terminateExperiment: [],
  retryExperiment: [],
};

/** Actions that were meant at the step that the user saw. */
const meantAtStep: readonly RolloutActionKind[] = ['promote', 'skip'];

/** Actions that were meant for the version that the user saw. */
const meantForVersion: readonly RolloutActionKind[] = [
  'promote',
  'promoteFully',
  'skip',
  'pause',
  'resume',
  'abort',
  'retry',
  'restart',
  'rollBack',
];

/** What a click did that its user did not mean; nothing when all is as meant. */
export function describeUnmeantWrite(
  { action, target, seen }: Click,
  change: { before: StoredObject; after: StoredObject },
): string | undefined {
  const changed = changedFields(change);
  if (changed.length === 0) {
    // Only touched, so that the controller looks again: nothing is asked of it.
    return undefined;
  }
  const strange = changed.filter(field => !mayChange[action].includes(field));
  if (strange.length > 0) {
    return `it changed ${strange.join(', ')}`;
  }
  if (change.after.kind === 'AnalysisRun') {
    return change.after.metadata.name === target
      ? undefined
      : `it ended ${change.after.metadata.name}, meant was ${target}`;
  }
  const before = readFields(change.before);
  const after = readFields(change.after);
  const { podHash, stepIndex = 0 } = seen.observation;
  if (meantForVersion.includes(action) && before.podHash !== podHash) {
    return `meant for ${podHash}, done to ${before.podHash}`;
  }
  if (meantAtStep.includes(action)) {
    if (before.index !== stepIndex) {
      return `meant at step ${stepIndex}, done at ${before.index}`;
    }
    if (action === 'promote' && after.index > before.index) {
      return `it skipped step ${before.index}`;
    }
    if (after.index > stepIndex + 1) {
      return `it went from step ${stepIndex} to ${after.index}`;
    }
  }
  return undefined;
}

function changedFields(change: {
  before: StoredObject;
  after: StoredObject;
}): string[] {
  return (['spec', 'status'] as const).flatMap(part => {
    const before = (change.before[part] ?? {}) as Record<string, unknown>;
    const after = (change.after[part] ?? {}) as Record<string, unknown>;
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys]
      .filter(key => !isDeepStrictEqual(before[key], after[key]))
      .map(key => `${part}.${key}`);
  });
}
