import fastDeepEqual from 'fast-deep-equal';
import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { eventWrites, normal } from '../objects/controllerEvents';
import { isControlledBy, namespaceOf } from '../objects/ownership';
import { stepPosition } from './canarySteps';
import { newExperiment } from './newExperiment';
import { aborting, addingPause, findPause, PausePlan } from './PausePlan';
import { RolloutContext } from './RolloutContext';
import { isCompletedPhase } from './rolloutPhase';
import { deleteOldRuns, terminateRuns } from './runRetention';

/** What the Experiments of a canary come to in one reconciliation. */
export interface ExperimentDecision {
  pause: PausePlan;
  writes: ClusterWrite[];
  /** The one to be named in the status; one that has ended is not. */
  currentExperiment?: string;
  /** The Experiment of the current step has gone well. */
  isStepDone: boolean;
}

/**
 * Creates the Experiment of a step, follows it, ends those that nobody waits for and forgets old
 * ones. As an Experiment that has ended is no longer named, one without a verdict is followed by
 * another for as long as the step is not left.
 */
export function reconcileExperiments(
  context: RolloutContext,
  pause: PausePlan,
): ExperimentDecision {
  const experiments = experimentsOf(context);
  if (pause.isAborted || context.status.promoteFull) {
    return nothingNew(pause, terminateRuns(experiments));
  }
  if (findPause(context, 'InconclusiveAnalysisRun')) {
    return nothingNew(pause, []);
  }
  const step = stepPosition(context)?.step?.experiment;
  const named = findCurrentExperiment(context);
  if (step && !named && !context.stableSet) return nothingNew(pause, []);

  const current = step ? followed(context, named) : undefined;
  const others = experiments.filter(
    each => each.metadata.name !== current?.name,
  );
  const phase = current?.phase;
  return {
    pause: judge(pause, current),
    writes: [
      ...(current?.writes ?? []),
      ...terminateRuns(others),
      ...deleteOldRuns(context, others),
    ],
    currentExperiment: isCompletedPhase(phase) ? undefined : current?.name,
    isStepDone: phase === 'Successful',
  };
}

/** The Experiment that the status names, if it is still there. */
function findCurrentExperiment(
  context: RolloutContext,
): StoredObject | undefined {
  const name = context.status.canary.currentExperiment;
  return name === undefined
    ? undefined
    : experimentsOf(context).find(each => each.metadata.name === name);
}

function experimentsOf({ view, rollout }: RolloutContext) {
  return view.ownedBy('Experiment', rollout.metadata.uid);
}

function nothingNew(
  pause: PausePlan,
  writes: ClusterWrite[],
): ExperimentDecision {
  return { pause, writes, isStepDone: false };
}

interface FollowedExperiment {
  name: string;
  phase?: string;
  message?: string;
  writes: ClusterWrite[];
}

function followed(
  context: RolloutContext,
  named: StoredObject | undefined,
): FollowedExperiment {
  if (named) {
    const { phase, message } = named.status ?? {};
    return {
      name: named.metadata.name,
      phase: String(phase ?? ''),
      message: String(message ?? ''),
      writes: [],
    };
  }
  const { name, writes } = create(context);
  return {
    name,
    writes: [
      ...writes,
      ...eventWrites(context.rollout, [
        normal('ExperimentCreated', `Created Experiment '${name}'`),
      ]),
    ],
  };
}

/** A name that is taken gets `-1`, `-2` and so on, unless it is this very one, still going on. */
function create(
  context: RolloutContext,
): Pick<FollowedExperiment, 'name' | 'writes'> {
  const { view, rollout } = context;
  const object = newExperiment(context);
  const baseName = object.metadata.name!;
  for (let attempt = 0; ; attempt++) {
    const name = attempt === 0 ? baseName : `${baseName}-${attempt}`;
    const taken = view.get('Experiment', namespaceOf(rollout), name);
    const metadata = { ...object.metadata, name };
    if (!taken) {
      return {
        name,
        writes: [{ verb: 'create', object: { ...object, metadata } }],
      };
    }
    const isSame =
      !isCompletedPhase(taken.status?.phase) &&
      isControlledBy(taken, rollout.metadata.uid) &&
      fastDeepEqual(
        { ...taken.spec, terminate: undefined },
        {
          ...object.spec,
          terminate: undefined,
        },
      );
    if (isSame) return { name, writes: [] };
  }
}

function judge(
  pause: PausePlan,
  current: FollowedExperiment | undefined,
): PausePlan {
  switch (current?.phase) {
    case 'Inconclusive':
      return addingPause(pause, 'InconclusiveExperiment');
    case 'Failed':
    case 'Error':
      return aborting(
        pause,
        ['Experiment analysis phase is error/failed', current.message]
          .filter(Boolean)
          .join(': '),
      );
    default:
      return pause;
  }
}
