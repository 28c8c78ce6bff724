import {
  ActionRecord,
  EntityLookup,
  Rollout,
  RolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutChange } from '../projection/RolloutReader';
import { RolloutMatcher } from './rolloutMatcher';
import { concerns } from './takeSnapshot';

/** What the hub passes on, before it is known to whom. */
export type HubEvent =
  | RolloutChange
  /** `rollout` is what was acted on as it was then; absent when it is not there any more. */
  | { type: 'action'; record: ActionRecord; rollout?: Rollout };

export interface EventFilter {
  lookup: EntityLookup;
  matches: RolloutMatcher;
}

/** What an event is to somebody who looks at one entity; nothing when it is none of theirs. */
export function eventFor(
  event: HubEvent,
  { lookup, matches }: EventFilter,
): RolloutEvent | undefined {
  switch (event.type) {
    case 'changed': {
      const { rollout, previous } = event;
      if (matches(rollout)) {
        return { type: 'changed', rollout };
      }
      // Its labels were changed: it belongs to another entity now.
      return previous && matches(previous)
        ? { type: 'removed', rolloutId: rollout.id }
        : undefined;
    }
    case 'removed':
      return matches(event.rollout)
        ? { type: 'removed', rolloutId: event.rollout.id }
        : undefined;
    case 'cluster-status':
      return concerns(lookup, event.cluster) ? event : undefined;
    case 'action':
      return event.rollout && matches(event.rollout)
        ? { type: 'action', record: event.record }
        : undefined;
    default:
      throw new Error(
        `Unknown event: ${JSON.stringify(event satisfies never)}`,
      );
  }
}

/** Events with the same key supersede each other. */
export function coalescingKey(event: HubEvent): string {
  switch (event.type) {
    case 'changed':
    case 'removed':
      return `rollout ${event.rollout.id}`;
    case 'cluster-status':
      return `cluster ${event.cluster.name}`;
    case 'action':
      return `action ${event.record.id}`;
    default:
      throw new Error(
        `Unknown event: ${JSON.stringify(event satisfies never)}`,
      );
  }
}
