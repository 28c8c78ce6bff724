import {
  FleetFilter,
  FleetQuery,
  FleetSort,
  fleetSorts,
  RolloutPhase,
  rolloutPhases,
  rolloutUrgencies,
  RolloutUrgency,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FleetFilterName, fleetFilters } from './filterNames';

/** What the address says of the fleet that is looked at. */
export interface FleetAddress {
  /** The segment; everything when absent. */
  urgency?: RolloutUrgency;
  /** Only what the teams of the signed-in user own. */
  isMine: boolean;
  text: string;
  filters: Readonly<Record<FleetFilterName, readonly string[]>>;
  sort: FleetSort;
  order: 'asc' | 'desc';
  /** What it asks for that nobody here knows, in its order. It filters nothing. */
  unknown: readonly { parameter: string; value: string }[];
}

const parameterOfSegment = 'urgency';
const parameterOfMine = 'mine';
const ownParameters = [
  ...fleetFilters.map(({ name }) => name),
  parameterOfSegment,
  parameterOfMine,
  'text',
];

function oneOf<Value extends string>(
  values: readonly Value[],
  candidate: string | null,
): Value | undefined {
  return values.find(value => value === candidate);
}

function valuesOf(
  parameters: URLSearchParams,
  name: FleetFilterName,
): readonly string[] {
  const values = [...new Set(parameters.getAll(name))].filter(Boolean);
  return name === 'phase'
    ? values.filter(value => oneOf(rolloutPhases, value))
    : values;
}

function unknownIn(parameters: URLSearchParams): FleetAddress['unknown'] {
  const known: Record<string, readonly string[]> = {
    [parameterOfSegment]: rolloutUrgencies,
    phase: rolloutPhases,
    sort: fleetSorts,
    order: ['asc', 'desc'],
    [parameterOfMine]: ['true'],
  };
  return Object.entries(known).flatMap(([parameter, values]) =>
    parameters
      .getAll(parameter)
      .filter(value => !values.includes(value))
      .map(value => ({ parameter, value })),
  );
}

/** Reads what an address asks for. Whatever it says, there is something to show. */
export function readFleetAddress(parameters: URLSearchParams): FleetAddress {
  const isMine = parameters.get(parameterOfMine) === 'true';
  const filters = Object.fromEntries(
    fleetFilters.map(({ name }) => [name, valuesOf(parameters, name)]),
  ) as Record<FleetFilterName, readonly string[]>;
  return {
    urgency: oneOf(rolloutUrgencies, parameters.get(parameterOfSegment)),
    isMine,
    text: parameters.get('text') ?? '',
    filters: isMine ? { ...filters, owner: [] } : filters,
    sort: oneOf(fleetSorts, parameters.get('sort')) ?? 'urgency',
    order: oneOf(['asc', 'desc'], parameters.get('order')) ?? 'asc',
    unknown: unknownIn(parameters),
  };
}

/** Whether anything but the segment narrows the fleet down. */
export function isFiltered({ isMine, text, filters }: FleetAddress): boolean {
  return (
    isMine ||
    text.trim() !== '' ||
    Object.values(filters).some(values => values.length > 0)
  );
}

function edit(
  parameters: URLSearchParams,
  change: (edited: URLSearchParams) => void,
): URLSearchParams {
  const edited = new URLSearchParams(parameters);
  change(edited);
  return edited;
}

export function withSegment(
  parameters: URLSearchParams,
  urgency: RolloutUrgency | undefined,
): URLSearchParams {
  return edit(parameters, edited =>
    urgency
      ? edited.set(parameterOfSegment, urgency)
      : edited.delete(parameterOfSegment),
  );
}

export function withText(
  parameters: URLSearchParams,
  text: string,
): URLSearchParams {
  return edit(parameters, edited =>
    text.trim() ? edited.set('text', text) : edited.delete('text'),
  );
}

/** Owners one by one and one's own teams exclude each other. */
export function withMine(
  parameters: URLSearchParams,
  isMine: boolean,
): URLSearchParams {
  return edit(parameters, edited => {
    edited.delete(parameterOfMine);
    if (isMine) {
      edited.delete('owner');
      edited.set(parameterOfMine, 'true');
    }
  });
}

export function withValues(
  parameters: URLSearchParams,
  name: FleetFilterName,
  values: readonly string[],
): URLSearchParams {
  return edit(parameters, edited => {
    edited.delete(name);
    values.forEach(value => edited.append(name, value));
    if (name === 'owner' && values.length > 0) {
      edited.delete(parameterOfMine);
    }
  });
}

/** Takes one value away, whether it is known or not. */
export function withoutValue(
  parameters: URLSearchParams,
  { parameter, value }: { parameter: string; value: string },
): URLSearchParams {
  const others = parameters.getAll(parameter).filter(other => other !== value);
  return edit(parameters, edited => {
    edited.delete(parameter);
    others.forEach(other => edited.append(parameter, other));
  });
}

/** Everything of everybody; the order stays, and so does what others keep in the address. */
export function withoutFilters(parameters: URLSearchParams): URLSearchParams {
  return edit(parameters, edited =>
    ownParameters.forEach(name => edited.delete(name)),
  );
}

/** The default, what needs attention first, is not written down. */
export function withSort(
  parameters: URLSearchParams,
  { sort, order }: Pick<FleetAddress, 'sort' | 'order'>,
): URLSearchParams {
  return edit(parameters, edited => {
    edited.delete('sort');
    edited.delete('order');
    if (sort !== 'urgency') {
      edited.set('sort', sort);
    }
    if (order === 'desc') {
      edited.set('order', order);
    }
  });
}

/**
 * What to ask the backend. `fixed` is what the page is about, such as the group on whose page it
 * is, and wins; `myRefs` is the signed-in user with all their groups.
 */
export function fleetQueryOf(
  address: FleetAddress,
  { fixed, myRefs }: { fixed: FleetFilter; myRefs: readonly string[] },
): FleetQuery {
  const { filters, urgency, text, isMine, sort, order } = address;
  const listed = (values: readonly string[]) =>
    values.length > 0 ? [...values] : undefined;
  return {
    urgencies: urgency && [urgency],
    text: text.trim() || undefined,
    owners: isMine ? [...myRefs] : listed(filters.owner),
    systems: listed(filters.system),
    environments: listed(filters.environment),
    clusters: listed(filters.cluster),
    namespaces: listed(filters.namespace),
    engines: listed(filters.engine),
    phases: listed(filters.phase) as RolloutPhase[] | undefined,
    sort,
    order,
    ...fixed,
  };
}
