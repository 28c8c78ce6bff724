import { NotificationSeverity } from '@backstage/plugin-notifications-common';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  FleetEntity,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeHappening } from './describeHappening';
import { entityLink } from './entityLink';
import { Happening } from './Happening';
import { NotificationTopic, topicTitles } from './NotificationTopic';
import { threadOf } from './threadOf';

const severities: Record<NotificationTopic, NotificationSeverity> = {
  waiting: 'normal',
  aborted: 'high',
  degraded: 'high',
  rolledBack: 'normal',
  finished: 'low',
};

export interface NotificationDecision {
  /** The same for every backend that sees it, and after a restart. */
  key: string;
  /** None where nobody owns an entity of the rollout. */
  messages: NotificationSendOptions[];
}

export interface DecideNotificationOptions {
  /** Of the rollout; in the order in which their pages are linked to. */
  entities: readonly Pick<FleetEntity, 'ref' | 'owners'>[];
  /** See {@link entityLink}. */
  link: string;
}

/**
 * What is sent to whom. Owners are named one by one, because a component stands for the first of
 * its owners only. An owner of several entities gets the page of the first.
 */
export function decideNotification(
  happening: Happening,
  { entities, link }: DecideNotificationOptions,
): NotificationDecision {
  const { topic, transition, rollout, cause } = happening;
  const payload = {
    ...describeHappening(happening),
    severity: severities[topic],
    topic: topicTitles[topic],
    scope: threadOf(transition, rollout),
  };
  const told = new Set<string>();
  const messages = entities.flatMap(
    ({ ref, owners }): NotificationSendOptions[] => {
      const entityRef = owners.filter(owner => !told.has(owner));
      entityRef.forEach(owner => told.add(owner));
      return entityRef.length === 0
        ? []
        : [
            {
              recipients: {
                type: 'entity',
                entityRef,
                // Whoever clicked knows. What an agent did in somebody's name, they may not know.
                ...(cause && cause.via === undefined
                  ? { excludeEntityRef: cause.actor }
                  : {}),
              },
              payload: {
                ...payload,
                link: entityLink(link, {
                  entityRef: ref,
                  rolloutId: rollout.id,
                }),
              },
            },
          ];
    },
  );
  return { key: keyOf(happening), messages };
}

/**
 * Of a state the cluster's own time of it, and never the state before, of which one backend may
 * have seen more than another; of a fact the key of the transition.
 */
function keyOf({ topic, transition, rollout }: Happening): string {
  const { uid, podHash } = rollout.observation;
  switch (topic) {
    case 'waiting':
    case 'degraded':
      return [
        uid,
        topic,
        podHash,
        rollout.phaseSince ?? occasionOf(rollout),
      ].join('|');
    case 'aborted':
      return [
        uid,
        topic,
        podHash,
        rollout.abortedAt ?? occasionOf(rollout),
      ].join('|');
    case 'rolledBack':
    case 'finished':
      return transition.key;
    default:
      throw new Error(`Unknown topic: ${topic satisfies never}`);
  }
}

function occasionOf({ currentStepIndex, observation }: Rollout): string {
  return `step ${currentStepIndex ?? 'none'}, generation ${
    observation.generation
  }`;
}
