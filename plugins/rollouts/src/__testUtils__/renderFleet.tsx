import { identityApiRef, RouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  FleetFacetValue,
  FleetPage,
  FleetQuery,
  FleetRow,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  aCluster,
  aFleetPage,
  aFleetRow,
  anAbortedCanary,
  aPausedCanary,
  aRollout,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen } from '@testing-library/react';
import { ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { FleetView } from '../fleet';
import { rootRouteRef } from '../routes';

/** Those who own the rollouts of {@link someRows}. */
const teamOf = (name: string) => `group:default/team-${name}`;

function rowOf(rollout: FleetRow['rollout']): FleetRow {
  const { name } = rollout.ref;
  return aFleetRow({
    rollout,
    entities: [
      { ref: `component:default/${name}`, title: name, owners: [teamOf(name)] },
    ],
  });
}

/** One that was aborted, one that waits for a person, one that moves, and two that are steady. */
export function someRows(): FleetRow[] {
  return [
    rowOf(
      anAbortedCanary({ ref: { name: 'payments', namespace: 'payments' } }),
    ),
    rowOf(aPausedCanary()),
    rowOf(
      aRollout({
        ref: { name: 'catalog', cluster: 'prod-us-1' },
        phase: 'Progressing',
        isFullyPromoted: false,
        newVersion: 'v2.15.0',
        waitingFor: { kind: 'pods', ready: 3, desired: 4 },
      }),
    ),
    rowOf(aRollout({ ref: { name: 'pricing' } })),
    rowOf(aRollout({ ref: { name: 'search', cluster: 'prod-us-1' } })),
  ];
}

function facetOf(values: string[]): FleetFacetValue[] {
  return [...new Set(values)].map(value => ({
    value,
    title: value.slice(value.lastIndexOf('/') + 1),
    count: values.filter(other => other === value).length,
  }));
}

/** Answers as the backend does, for as many filters as these tests use. */
export function answerFrom(
  rows: FleetRow[],
  overrides: Partial<FleetPage> = {},
) {
  return (query: FleetQuery): FleetPage => {
    const isIn = (values: readonly string[] | undefined, value: string) =>
      !values || values.includes(value);
    const found = rows.filter(
      ({ rollout, entities }) =>
        rollout.ref.name.includes(query.text ?? '') &&
        isIn(query.phases, rollout.phase) &&
        isIn(query.clusters, rollout.ref.cluster) &&
        isIn(query.owners, entities[0].owners[0]),
    );
    const { counts } = aFleetPage(found);
    const inSegment = found.filter(({ urgency }) =>
      isIn(query.urgencies, urgency),
    );
    const { offset = 0, limit = 50 } = query;
    return aFleetPage(inSegment.slice(offset, offset + limit), {
      offset,
      counts,
      total: inSegment.length,
      facets: {
        ...aFleetPage().facets,
        phases: facetOf(rows.map(({ rollout }) => rollout.phase)),
        clusters: facetOf(rows.map(({ rollout }) => rollout.ref.cluster)),
        owners: facetOf(rows.flatMap(({ entities }) => entities[0].owners)),
      },
      clusters: [
        aCluster({ environment: 'production' }),
        aCluster({ name: 'prod-us-1', environment: 'production' }),
      ],
      ...overrides,
    });
  };
}

interface RenderFleetOptions {
  api?: FakeRolloutsApi;
  /** What the address has behind the path. */
  search?: string;
  element?: ReactElement;
  /** Where the portal has it, and what else it has; the usual places when absent. */
  path?: string;
  mountedRoutes?: Record<string, RouteRef<any>>;
}

const usualRoutes: Record<string, RouteRef<any>> = {
  '/rollouts': rootRouteRef,
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Renders a fleet for a member of team-checkout. */
export async function renderFleet({
  api = new FakeRolloutsApi(),
  search = '',
  element = <FleetView />,
  path = '/rollouts',
  mountedRoutes = usualRoutes,
}: RenderFleetOptions = {}) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [rolloutsApiRef, api],
        [permissionApiRef, mockApis.permission()],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/jonas.weber',
            ownershipEntityRefs: [
              'user:default/jonas.weber',
              teamOf('checkout'),
            ],
          }),
        ],
      ]}
    >
      {element}
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [`${path}${search}`],
      mountedRoutes,
    },
  );
  return {
    api,
    search: () =>
      new URLSearchParams(screen.getByTestId('address').textContent ?? ''),
  };
}

function Address() {
  const { search } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <output data-testid="address">{search}</output>
      <button onClick={() => navigate(-1)}>Go back in history</button>
    </>
  );
}
