import { StoredObject } from '../store/StoredObject';
import { ResourceView } from './ResourceDefinition';

// The two groups have the same events under different field names: [core/v1, events.k8s.io/v1].
const RENAMED: readonly [string, string][] = [
  ['involvedObject', 'regarding'],
  ['message', 'note'],
  ['reportingComponent', 'reportingController'],
  ['source', 'deprecatedSource'],
  ['firstTimestamp', 'deprecatedFirstTimestamp'],
  ['lastTimestamp', 'deprecatedLastTimestamp'],
  ['count', 'deprecatedCount'],
];

/** `events.k8s.io/v1` shows the core events in its own words. */
export const eventsView: ResourceView = {
  storedAs: 'events',
  toView: object => ({
    ...(rename(object, RENAMED) as StoredObject),
    apiVersion: 'events.k8s.io/v1',
  }),
  fromView: object => ({
    ...(rename(
      object,
      RENAMED.map(([core, view]) => [view, core]),
    ) as typeof object),
    apiVersion: 'v1',
  }),
};

function rename(
  object: object,
  names: readonly (readonly [string, string])[],
): object {
  const byOldName = new Map(names);
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      byOldName.get(key) ?? key,
      value,
    ]),
  );
}
