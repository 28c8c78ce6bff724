import { MeaningfulStates } from '@progressive-delivery/demo-cluster';
import { NamedDifference } from '../Finding';
import { backAndForth } from './backAndForth';

type Told = MeaningfulStates['events'][string];

/** Events that the simulated controllers do not tell, on purpose. */
interface EventsLeftOut extends NamedDifference {
  /** Marks those of the events about one object that are left out. */
  mark(told: Told): boolean[];
}

const SWITCHED_ALREADY =
  /^Switched selector for service '[^']*' from '([^']*)' to '\1'$/;

const LOST_RACE =
  /^Operation cannot be fulfilled on .*: the object has been modified/;

export const eventsLeftOut: readonly EventsLeftOut[] = [
  {
    id: 'no-race-with-its-own-copy',
    mark: told =>
      told.map(
        ({ reason, message }) =>
          reason === 'TrafficRoutingError' && LOST_RACE.test(message),
      ),
    reason:
      'The real controller writes a VirtualService twice in one reconciliation from one copy, loses against itself as often as the copy is late, and tells of it. The simulated one writes once.',
  },
  {
    id: 'no-second-switch-to-the-same-version',
    mark: told =>
      told.map(
        ({ reason, message }) =>
          reason === 'SwitchService' && SWITCHED_ALREADY.test(message),
      ),
    reason:
      'A controller that is woken before its own change of a Service has come back to it switches once more, and tells of a switch from a version to the same version. The simulated one sees its changes at once.',
  },
  {
    id: 'no-switch-back-and-forth',
    mark: backAndForth,
    reason:
      'After an abort every reconciliation of the real controller points the canary Service to the new version and back, as long as that has pods. The simulated one writes what comes of it, so that it comes to rest.',
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
    eventsLeftOut.reduce((kept, rule) => {
      const marked = rule.mark(kept);
      differences.push(...marked.filter(Boolean).map(() => rule));
      return kept.filter((_, index) => !marked[index]);
    }, told),
  ]);
  return {
    states: { ...states, events: Object.fromEntries(events) },
    differences,
  };
}
