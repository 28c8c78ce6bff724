import { Entity } from '@backstage/catalog-model';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import rolloutsPlugin from '../alpha';
import { answerFrom, someRows } from '../__testUtils__/renderFleet';

jest.setTimeout(30_000);

function anEntityOf(
  kind: string,
  annotations?: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'team-checkout', annotations },
  };
}

const annotated = anEntityOf('Component', {
  'backstage.io/kubernetes-id': 'checkout',
});

const page = rolloutsPlugin.getExtension('page:rollouts');
const fleetTab = rolloutsPlugin.getExtension('entity-content:rollouts/fleet');
const card = rolloutsPlugin.getExtension('entity-card:rollouts');
const widget = rolloutsPlugin.getExtension(
  'home-page-widget:rollouts/attention',
);

describe('the page of the fleet', () => {
  it('is at /rollouts, with a title and an icon for the sidebar', () => {
    const tester = createExtensionTester(page);

    expect(tester.get(coreExtensionData.routePath)).toBe('/rollouts');
    expect(tester.get(coreExtensionData.title)).toBe('Rollouts');
    expect(tester.get(coreExtensionData.icon)).toBeDefined();
  });

  it('is where and is called what an administrator says', () => {
    const tester = createExtensionTester(page, {
      config: { path: '/canaries', title: 'Canaries' },
    });

    expect(tester.get(coreExtensionData.routePath)).toBe('/canaries');
    expect(tester.get(coreExtensionData.title)).toBe('Canaries');
  });
});

describe('the tab of what belongs to an entity', () => {
  const { dataRefs } = EntityContentBlueprint;

  it.each<[kind: string, isShown: boolean]>([
    ['Group', true],
    ['User', true],
    ['System', true],
    ['Domain', true],
    ['Component', false],
    ['API', false],
  ])('for a %s: %s', (kind, isShown) => {
    const isFor = createExtensionTester(fleetTab).get(dataRefs.filterFunction);

    expect(isFor?.(anEntityOf(kind))).toBe(isShown);
  });

  it('has the path, title and group that an administrator says', () => {
    const tester = createExtensionTester(fleetTab, {
      config: { path: '/canaries', title: 'Canaries', group: 'overview' },
    });

    expect(tester.get(coreExtensionData.routePath)).toBe('/canaries');
    expect(tester.get(dataRefs.title)).toBe('Canaries');
    expect(tester.get(dataRefs.group)).toBe('overview');
  });
});

describe('the card on the overview of an entity', () => {
  const { dataRefs } = EntityCardBlueprint;

  it('is for entities that say where they run', () => {
    const tester = createExtensionTester(card);
    const isFor = tester.get(dataRefs.filterFunction);

    expect(tester.get(dataRefs.type)).toBe('info');
    expect(isFor?.(annotated)).toBe(true);
    expect(isFor?.(anEntityOf('Component'))).toBe(false);
  });

  it('is where and for whom an administrator says', () => {
    const tester = createExtensionTester(card, {
      config: { type: 'content', filter: { kind: 'system' } },
    });

    expect(tester.get(dataRefs.type)).toBe('content');
    expect(tester.get(dataRefs.filterFunction)?.(annotated)).toBe(false);
  });
});

describe('the card of the home page', () => {
  it('can be put there by its name, with a title', () => {
    const data = createExtensionTester(widget).get(
      HomePageWidgetBlueprint.dataRefs.widget,
    );

    expect(data).toMatchObject({
      name: 'HomeRolloutsCard',
      title: 'Rollouts that need attention',
    });
  });
});

// The app loads the plugin first, which takes its time on a busy machine.
const link = (name: string) =>
  screen.findByRole('link', { name }, { timeout: 20_000 });

describe('in an app', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const asked: URL[] = [];
  const apis = [mockApis.discovery({ baseUrl: 'http://portal' })] as const;

  beforeEach(() => {
    asked.length = 0;
    server.use(
      http.get('http://portal/api/rollouts/v1/fleet', ({ request }) => {
        const url = new URL(request.url);
        asked.push(url);
        const owners = url.searchParams.getAll('owner');
        return HttpResponse.json(
          answerFrom(someRows())({
            owners: owners.length ? owners : undefined,
          }),
        );
      }),
      http.get(
        'http://portal/api/rollouts/v1/fleet/stream',
        () =>
          new HttpResponse('event: ping\ndata: {"type":"ping"}\n\n', {
            headers: { 'content-type': 'text/event-stream' },
          }),
      ),
    );
  });

  it('the page shows the fleet, and leads to where the tab really is', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: annotated })],
      features: [rolloutsPlugin],
      config: {
        backend: { baseUrl: 'http://portal' },
        app: {
          baseUrl: 'http://portal',
          extensions: [
            { 'entity-content:rollouts': { config: { path: '/canaries' } } },
          ],
        },
      },
      initialRouteEntries: ['/rollouts'],
      apis: [...apis],
    });

    expect(await link('checkout')).toBeVisible();
    expect(await link('checkout')).toHaveAttribute(
      'href',
      expect.stringMatching(/\/canaries\?rollout=/),
    );
  });

  it.each<[kind: string, filter: string, ref: string]>([
    ['Group', 'owner', 'group:default/team-checkout'],
    ['System', 'system', 'system:default/team-checkout'],
    ['Domain', 'domain', 'domain:default/team-checkout'],
  ])('the tab of a %s shows what has it as %s', async (kind, filter, ref) => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: anEntityOf(kind) })],
      features: [rolloutsPlugin],
      apis: [...apis],
    });

    await waitFor(() => expect(asked).not.toHaveLength(0));
    expect(asked[0].searchParams.getAll(filter)).toEqual([ref]);
    expect(await link('checkout')).toBeVisible();
  });
});
