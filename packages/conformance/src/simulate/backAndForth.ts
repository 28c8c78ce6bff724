import { MeaningfulStates } from '@progressive-delivery/demo-cluster';

type Told = MeaningfulStates['events'][string];

/** Which Service was switched from which version to which. */
interface Switch {
  service: string;
  from: string;
  to: string;
}

const SWITCH =
  /^Switched selector for service '([^']*)' from '([^']*)' to '([^']*)'$/;

/** The real controller tells no more Normal events than this about one object. */
const EVENT_BUDGET = 25;

/**
 * Marks the switches of a Service that were taken back by the very next event, in pairs. Where the
 * budget of events ends between the two, the first one has lost its second.
 */
export function backAndForth(told: Told): boolean[] {
  const marked = told.map(() => false);
  const normal = told
    .map((event, place) => ({ place, event, change: readSwitch(event) }))
    .filter(({ event }) => event.type === 'Normal');
  let index = 0;
  while (index < normal.length) {
    const [one, next] = normal.slice(index, index + 2);
    const isPair = isReverse(one.change, next?.change);
    if (isPair) marked[one.place] = marked[next.place] = true;
    index += isPair ? 2 : 1;
  }
  const last = normal.at(-1);
  const before = normal
    .slice(0, -1)
    .findLast(({ change }) => change?.service === last?.change?.service);
  const isCutShort = normal.length >= EVENT_BUDGET;
  if (last && isCutShort && isReverse(before?.change, last.change)) {
    marked[last.place] = true;
  }
  return marked;
}

function readSwitch({ reason, message }: Told[number]): Switch | undefined {
  const match = reason === 'SwitchService' ? SWITCH.exec(message) : null;
  if (!match) return undefined;
  const [, service, from, to] = match;
  return { service, from, to };
}

function isReverse(a: Switch | undefined, b: Switch | undefined): boolean {
  return (
    a !== undefined &&
    a.service === b?.service &&
    a.from === b.to &&
    a.to === b.from
  );
}
