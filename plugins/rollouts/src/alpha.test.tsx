import { Entity } from '@backstage/catalog-model';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  aPausedCanary,
  aSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import rolloutsPlugin from './alpha';
import { anEntity } from './__testUtils__/anEntity';

const tab = rolloutsPlugin.getExtension('entity-content:rollouts');
const { dataRefs } = EntityContentBlueprint;

function anEntityOf(kind: string, overrides: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'checkout' },
    ...overrides,
  };
}

describe('the plugin on the new frontend system', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('puts a tab "Rollouts" into the group of deployments', () => {
    const tester = createExtensionTester(tab);

    expect(tester.get(coreExtensionData.routePath)).toBe('/rollouts');
    expect(tester.get(dataRefs.title)).toBe('Rollouts');
    expect(tester.get(dataRefs.group)).toBe('deployment');
  });

  it.each<[string, Entity, boolean]>([
    [
      'a service without annotations, which is told how to add one',
      anEntityOf('Component', { spec: { type: 'service' } }),
      true,
    ],
    [
      'a library, which runs nowhere',
      anEntityOf('Component', { spec: { type: 'library' } }),
      false,
    ],
    ['a system', anEntityOf('System'), false],
    [
      'a resource that says where it runs',
      anEntityOf('Resource', {
        metadata: {
          name: 'cache',
          annotations: { 'backstage.io/kubernetes-id': 'cache' },
        },
      }),
      true,
    ],
  ])('decides on the tab for %s', (_, entity, isShown) => {
    const isFor = createExtensionTester(tab).get(dataRefs.filterFunction);

    expect(isFor?.(entity)).toBe(isShown);
  });

  it('lets an administrator decide otherwise', () => {
    const isFor = createExtensionTester(tab, {
      config: { filter: { kind: 'system' } },
    }).get(dataRefs.filterFunction);

    expect(isFor?.(anEntityOf('System'))).toBe(true);
    expect(isFor?.(anEntityOf('Component'))).toBe(false);
  });

  it('shows the rollouts that the backend streams', async () => {
    const snapshot = aSnapshot({ rollouts: [aPausedCanary()] });
    const asked: URL[] = [];
    server.use(
      http.get('http://portal/api/rollouts/v1/stream', ({ request }) => {
        asked.push(new URL(request.url));
        const event = { type: 'snapshot', snapshot };
        return new HttpResponse(
          `id: 1\nevent: snapshot\ndata: ${JSON.stringify(event)}\n\n`,
          { headers: { 'content-type': 'text/event-stream' } },
        );
      }),
    );

    renderTestApp({
      extensions: [createTestEntityPage({ entity: anEntity() })],
      features: [rolloutsPlugin],
      apis: [mockApis.discovery({ baseUrl: 'http://portal' })],
    });

    expect(
      await screen.findByRole('heading', { name: /^Paused at step 8 of 12/ }),
    ).toBeVisible();
    expect(asked[0].searchParams.get('entityRef')).toBe(
      'component:default/checkout',
    );
  });
});
