import { parseEntityRef } from '@backstage/catalog-model';
import {
  ActionRecord,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  describeFailedMetric,
  describeUndecidedMetric,
} from './describeFailedMetric';
import { Happening } from './Happening';
import { plainText } from './plainText';

/** Longer ones are cut: a mail or a chat shows them whole. */
const maxLengths = { name: 80, version: 60, message: 300, reason: 200 };

export interface NotificationText {
  title: string;
  /** What matters first: lists show its beginning only. */
  description: string;
}

/** What happened, where, to which version, why, and by whom, in plain words. */
export function describeHappening(happening: Happening): NotificationText {
  const { title, sentences } = tell(happening);
  return {
    title,
    description: [
      ...sentences,
      describeCause(happening.cause),
      describePlace(happening),
    ]
      .filter(part => part !== undefined)
      .join(' '),
  };
}

interface Story {
  title: string;
  sentences: (string | undefined)[];
}

function tell(happening: Happening): Story {
  const { topic, rollout } = happening;
  switch (topic) {
    case 'waiting':
      return tellWaiting(happening);
    case 'aborted':
      return tellAborted(happening);
    case 'degraded':
      return tellDegraded(happening);
    case 'rolledBack':
      return tellRolledBack(happening);
    case 'finished':
      return {
        title: `${subject(happening)} runs ${newVersion(rollout)}`,
        sentences: [`${newVersion(rollout)} serves everybody.`],
      };
    default:
      throw new Error(`Unknown topic: ${topic satisfies never}`);
  }
}

function tellWaiting(happening: Happening): Story {
  const { rollout } = happening;
  const where = `Paused${positionOf(rollout)}${shareOf(rollout)}.`;
  switch (rollout.waitingFor?.kind) {
    case 'decision':
      return {
        title: `${subject(happening)} waits for a decision on ${newVersion(
          rollout,
        )}`,
        sentences: [
          describeUndecidedMetric(rollout) ?? 'An analysis was inconclusive.',
          where,
        ],
      };
    case 'resume':
      return {
        title: `${subject(happening)} waits to be resumed`,
        sentences: [where],
      };
    default:
      return {
        title: `${subject(happening)} waits for a promotion to ${newVersion(
          rollout,
        )}`,
        sentences: [where],
      };
  }
}

function tellAborted(happening: Happening): Story {
  const { rollout, transition } = happening;
  const reason =
    rollout.abortReason ??
    (transition.kind === 'aborted' ? transition.reason : undefined);
  return {
    title: `${subject(happening)}: ${newVersion(rollout)} was aborted`,
    sentences: [
      describeFailedMetric(rollout, reason) ?? sentence(reason),
      describeShareAfterAbort(rollout),
    ],
  };
}

/** The trouble of the pods says most; the controller's words may hold it already. */
function tellDegraded(happening: Happening): Story {
  const { rollout } = happening;
  const { controllerMessage } = rollout;
  const trouble = troubleOf(rollout);
  const isRepeated =
    trouble !== undefined && controllerMessage?.includes(trouble);
  return {
    title: `${subject(happening)} is degraded`,
    sentences: [
      isRepeated ? undefined : sentence(trouble),
      sentence(controllerMessage),
      `Version ${newVersion(rollout)}${positionOf(rollout)}.`,
    ],
  };
}

function tellRolledBack(happening: Happening): Story {
  const { rollout, transition } = happening;
  if (transition.kind !== 'rolledBack') {
    throw new Error(`Not a way back: ${transition.kind}`);
  }
  const from = plainText(
    transition.fromVersion ?? transition.from,
    maxLengths.version,
  );
  const to = plainText(
    transition.toVersion ?? transition.to,
    maxLengths.version,
  );
  return {
    title: `${subject(happening)} goes back to ${to}`,
    sentences: [
      transition.isGivenUp
        ? `${from} was given up before it reached everybody.`
        : `${from} was in use before.`,
      rollout.isFullyPromoted ? `${to} serves everybody.` : undefined,
    ],
  };
}

function describeShareAfterAbort(rollout: Rollout): string {
  const { stableVersion, traffic } = rollout;
  const isBack = traffic.actual?.canary === 0;
  return isBack && stableVersion !== undefined
    ? `All traffic is on ${plainText(stableVersion, maxLengths.version)}.`
    : 'Traffic goes back to the stable version.';
}

function describeCause(cause: ActionRecord | undefined): string | undefined {
  if (!cause) {
    return undefined;
  }
  const { actor, via, reason } = cause;
  const name = plainText(nameOf(actor), maxLengths.name);
  const who = via === 'agent' ? `an agent in the name of ${name}` : name;
  return reason === undefined || reason.trim() === ''
    ? `By ${who}.`
    : `By ${who}: "${plainText(reason, maxLengths.reason)}".`;
}

function nameOf(entityRef: string): string {
  return parseEntityRef(entityRef, { defaultKind: 'user' }).name;
}

function subject({ rollout, cluster }: Happening): string {
  const name = plainText(rollout.ref.name, maxLengths.name);
  const place = cluster?.environment ?? cluster?.title ?? rollout.ref.cluster;
  return `${name} in ${plainText(place, maxLengths.name)}`;
}

function describePlace({ rollout, cluster }: Happening): string {
  const name = plainText(
    cluster?.title ?? rollout.ref.cluster,
    maxLengths.name,
  );
  const namespace = plainText(rollout.ref.namespace, maxLengths.name);
  return `Cluster ${name}, namespace ${namespace}.`;
}

function newVersion({ newVersion: version, observation }: Rollout): string {
  return plainText(version ?? observation.podHash, maxLengths.version);
}

/** People count from 1. What a blue-green update goes through are no steps of its spec. */
function positionOf({ currentStepIndex, steps, strategy }: Rollout): string {
  if (strategy === 'blueGreen') {
    return '';
  }
  return currentStepIndex === undefined || currentStepIndex >= steps.length
    ? ''
    : ` at step ${currentStepIndex + 1} of ${steps.length}`;
}

function shareOf(rollout: Rollout): string {
  const { actual, max } = rollout.traffic;
  if (actual === undefined || max <= 0) {
    return '';
  }
  const percent = Math.round((100 * actual.canary) / max);
  const share = actual.canary === 0 ? 'no traffic' : `${percent} % of traffic`;
  return ` with ${share} on ${newVersion(rollout)}`;
}

function troubleOf({ revisions, observation }: Rollout): string | undefined {
  return revisions.find(({ podHash }) => podHash === observation.podHash)
    ?.trouble;
}

/** Words of the cluster, with a full stop. */
function sentence(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') {
    return undefined;
  }
  const line = plainText(text, maxLengths.message);
  return /[.…!?]$/.test(line) ? line : `${line}.`;
}
