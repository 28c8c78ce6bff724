import {
  ConditionContent,
  findCondition,
  withCondition,
  withoutCondition,
  withRenewedCondition,
} from '../argoRollouts/conditionList';
import { RolloutCondition } from '../argoRollouts/rolloutStatus';
import { ExperimentContext } from './ExperimentContext';
import { isDurationOver } from './experimentEnd';
import { ExperimentStatus, findByName } from './experimentStatus';

/** A failed Experiment goes on saying that it is running: only a good end is noted here. */
export function experimentConditions(
  context: ExperimentContext,
  after: ExperimentStatus,
): RolloutCondition[] {
  const { now } = context;
  const present = withoutCondition(after.conditions, 'InvalidSpec');
  if (after.phase === 'Successful') {
    return withCondition(
      present,
      progressing(context, {
        status: 'False',
        reason: 'ExperimentCompleted',
        words: 'has successfully ran and completed.',
      }),
      now,
    );
  }
  if (hasProgressed(context.status, after)) {
    const content = progressing(context, {
      status: 'True',
      reason: 'ReplicaSetUpdated',
      words: 'is progressing.',
    });
    return withRenewedCondition(present, content, now);
  }
  const isRunning =
    context.status.availableAt !== undefined && !isDurationOver(context);
  return isRunning
    ? withCondition(
        present,
        progressing(context, {
          status: 'True',
          reason: 'NewReplicaSetAvailable',
          words: 'is running.',
        }),
        now,
      )
    : present;
}

function progressing(
  { experiment }: ExperimentContext,
  facts: { status: 'True' | 'False'; reason: string; words: string },
): ConditionContent {
  return {
    type: 'Progressing',
    status: facts.status,
    reason: facts.reason,
    message: `Experiment "${experiment.metadata.name}" ${facts.words}`,
  };
}

const COUNTS = [
  'replicas',
  'updatedReplicas',
  'readyReplicas',
  'availableReplicas',
] as const;

function hasProgressed(
  before: ExperimentStatus,
  after: ExperimentStatus,
): boolean {
  return (
    before.templateStatuses.length < after.templateStatuses.length ||
    before.templateStatuses.some(was => {
      const is = findByName(after.templateStatuses, was.name);
      return is !== undefined && COUNTS.some(field => was[field] !== is[field]);
    })
  );
}

/** As it stands, with what is wrong with the spec. */
export function withInvalidSpec(
  conditions: readonly RolloutCondition[],
  message: string,
  now: Date,
): RolloutCondition[] {
  const isKnown = findCondition(conditions, 'InvalidSpec')?.message === message;
  return withCondition(
    isKnown ? conditions : withoutCondition(conditions, 'InvalidSpec'),
    { type: 'InvalidSpec', status: 'True', reason: 'InvalidSpec', message },
    now,
  );
}
