import { MeaningfulStates } from '@progressive-delivery/demo-cluster';
import { NamedDifference } from '../Finding';

/** An event that the simulated controllers do not tell, on purpose. */
interface EventLeftOut extends NamedDifference {
  eventReason: string;
}

export const eventsLeftOut: readonly EventLeftOut[] = [
  {
    id: 'no-event-after-the-end',
    eventReason: 'RolloutDeleted',
    reason:
      'The real controller tells of a Rollout’s deletion after it is gone. The simulated ones decide from the objects that are there, and nothing can be read of one that is not.',
  },
];

/** The states without what is left out, and the rules that were needed for it. */
export function withoutDifferences(states: MeaningfulStates): {
  states: MeaningfulStates;
  differences: NamedDifference[];
} {
  const differences: NamedDifference[] = [];
  const events = Object.entries(states.events).map(([about, told]) => [
    about,
    told.filter(({ reason }) => {
      const rule = eventsLeftOut.find(each => each.eventReason === reason);
      if (rule) differences.push(rule);
      return rule === undefined;
    }),
  ]);
  return {
    states: { ...states, events: Object.fromEntries(events) },
    differences,
  };
}
