import { listWords, podWords } from '../words/amounts';
import { stableVersion } from '../words/describePosition';
import { argoCommand } from './kubectl';
import { patchSpec, testIfPresent } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import {
  refuseAnyAction,
  refuseInvalidSpec,
  refuseUnknownVersion,
} from './refusals';

/** Replaces the pods, a few at a time, without changing the version. */
export function planRestart(context: PlanContext): PlannedAction {
  return (
    refuseAnyAction(context) ??
    refuseUnknownVersion(context, 'restart') ??
    refuseInvalidSpec(context, 'restart') ??
    refuseIdle(context) ??
    plan(context)
  );
}

function refuseIdle(context: PlanContext) {
  if (countPods(context) === 0) {
    return refuse('not-applicable', 'Nothing to restart: there are no pods.');
  }
  return isUnderWay(context)
    ? refuse(
        'not-applicable',
        'Nothing to restart: a restart is under way already.',
      )
    : undefined;
}

/** A restart that is asked for and not done; one of the future has not begun. */
function isUnderWay({ state: { spec, status }, now }: PlanContext): boolean {
  const { restartAt } = spec;
  if (restartAt === undefined || Date.parse(restartAt) > now.getTime()) {
    return false;
  }
  return (
    status.restartedAt === undefined ||
    Date.parse(status.restartedAt) !== Date.parse(restartAt)
  );
}

function plan(context: PlanContext): PlannedAction {
  const { state, view, now } = context;
  const restartAt = wholeSeconds(now);
  const count = countPods(context);
  const pods = podWords(count);
  return {
    outcome: 'plan',
    hint: `replaces ${pods}`,
    outlook: { kind: 'replacePods', count },
    plan: () => ({
      outcome: 'plan',
      action: 'restart',
      effect: {
        now: `${pods} run, of ${listVersions(context)}.`,
        atOnce:
          'Pods are evicted and replaced, as many at a time as may be unavailable and at least one, those of the stable version first.',
        afterwards:
          'Version, step and traffic stay as they are. It is done when every pod is newer than this request.',
      },
      warnings: warnings(context),
      kubectl: argoCommand(context, 'restart'),
      steps: [
        patchSpec(context, [
          ...testIfPresent('/spec/restartAt', state.spec.restartAt),
          { op: 'add', path: '/spec/restartAt', value: restartAt },
        ]),
      ],
      expect: {
        kind: 'isRestarting',
        podHash: view.observation.podHash,
        restartAt,
      },
    }),
  };
}

function warnings({ state, now }: PlanContext): string[] {
  const { replicas = 1, restartAt } = state.spec;
  return [
    ...(replicas === 1
      ? [
          'There is one replica only: nobody is served between its eviction and its successor.',
        ]
      : []),
    'PodDisruptionBudgets are honoured: one that allows no eviction holds the restart up.',
    ...(restartAt !== undefined && Date.parse(restartAt) > now.getTime()
      ? [`It takes the place of the restart that is planned for ${restartAt}.`]
      : []),
  ];
}

/** As Kubernetes writes times. A pod made later in the same second is not replaced again. */
function wholeSeconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

function countPods({ state }: PlanContext): number {
  return state.status.replicas ?? state.spec.replicas ?? 1;
}

function listVersions({ view }: PlanContext): string {
  const versions = view.revisions
    .filter(({ replicas }) => replicas.desired > 0)
    .map(({ version }) => version);
  return versions.length === 0 ? stableVersion(view) : listWords(versions);
}
