import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { tracingServiceMock } from '@backstage/backend-test-utils/alpha';
import { adminIdentity } from '@progressive-delivery/demo-cluster';
import { startDemoCluster } from '../__testUtils__/demo/startDemoCluster';
import {
  checkoutRef,
  startDemoPortal,
} from '../__testUtils__/demo/startDemoPortal';
import { recordMetrics } from '../__testUtils__/recordMetrics';
import { metricsServiceRef } from './alphaServices';
import { metricCatalogue } from './metricCatalogue';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(60_000);

const ada = 'user:default/ada';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

async function setUp() {
  const demo = await startDemoCluster();
  stops.push(() => demo.cluster.stop());
  const metrics = recordMetrics();
  const tracing = tracingServiceMock.mock();
  const { token } = adminIdentity;
  const portal = await startDemoPortal({
    config: {
      rollouts: {
        clusters: [{ name: 'production', url: demo.cluster.url, token }],
      },
    },
    features: [
      createServiceFactory({
        service: metricsServiceRef,
        deps: {},
        factory: () => metrics.service,
      }),
      tracing.factory,
    ],
  });
  stops.push(portal.stop);
  const [paused] = await portal.shows(shown => shown.length === 1);
  return { ...demo, ...portal, metrics, tracing, paused };
}

describe('a whole backend at work', () => {
  it('tells how it watches', async () => {
    const { metrics } = await setUp();
    const ofRollouts = (name: string) =>
      metrics
        .collect(name)
        .filter(
          ({ attributes }) =>
            attributes['rollouts.resource'] === 'rollouts.argoproj.io',
        );

    const states = ofRollouts('rollouts.watch.state');
    const [objects] = ofRollouts('rollouts.watch.objects');
    const [lag] = ofRollouts('rollouts.watch.lag');
    const [restarts] = ofRollouts('rollouts.watch.restarts');
    const [rollouts] = metrics.collect('rollouts.watch.rollouts');

    expect(states.map(({ value }) => value).sort()).toEqual([0, 0, 0, 0, 1]);
    expect(objects.value).toBe(1);
    expect(lag.value).toBeGreaterThanOrEqual(0);
    expect(restarts.value).toBe(0);
    expect(rollouts).toEqual({
      value: 1,
      attributes: { 'k8s.cluster.name': 'production' },
    });
    expect(metrics.of('rollouts.projection.duration')).not.toHaveLength(0);
    expect(
      new Set(
        metrics
          .of('rollouts.cluster.request.duration')
          .map(({ attributes }) => attributes['rollouts.cluster.verb']),
      ),
    ).toEqual(new Set(['discover', 'list', 'watch']));
  });

  it('traces an action from the request to the cluster', async () => {
    const { act, paused, reaches, metrics, tracing, clientOf } = await setUp();
    const seen = new AbortController();
    let open = 0;

    await act(paused, 'promote', ada);
    await reaches('Healthy');
    for await (const _ of clientOf(ada).streamRollouts(checkoutRef, {
      signal: seen.signal,
    })) {
      const states = metrics
        .of('rollouts.action.outcomes')
        .map(({ attributes }) => attributes['rollouts.action.state']);
      if (states.includes('effective')) {
        open = metrics.sumOf('rollouts.stream.open');
        seen.abort();
      }
    }

    expect(open).toBe(1);
    expect(tracing.startActiveSpan.mock.calls.map(([name]) => name)).toEqual([
      'rollouts.action.request',
      'rollouts.cluster.read',
      'rollouts.cluster.mutate',
    ]);
    expect(metrics.of('rollouts.action.effect.duration')).toHaveLength(1);
  });

  it('has no label that grows with the rollouts, entities or users', async () => {
    const { act, paused, reaches, metrics } = await setUp();

    await act(paused, 'promote', ada);
    await reaches('Healthy');

    const names = Object.keys(metricCatalogue);
    const told = names.flatMap(name => [
      ...metrics.of(name),
      ...metrics.collect(name),
    ]);
    expect([...metrics.units.keys()].sort()).toEqual(names.sort());
    expect(told).not.toHaveLength(0);
    expect(JSON.stringify(told)).not.toMatch(/checkout|shop|ada/);
  });
});

describe('docs/operations.md', () => {
  it('has every metric with its unit and attributes, and no other', () => {
    const text = readFileSync(
      join(__dirname, '../../../../docs/operations.md'),
      'utf8',
    );
    const rows = [
      ...text.matchAll(/^\| `(rollouts\.[\w.]+)` +\|(.*)\|$/gm),
    ].map(([, name, rest]) => {
      const [, unit, , attributes] = rest.split('|').map(cell => cell.trim());
      return {
        name,
        unit: unit.replace(/`/g, ''),
        attributes: attributes.match(/[\w.]*\.[\w.]+/g) ?? [],
      };
    });

    expect(rows).toEqual(
      Object.entries(metricCatalogue).map(([name, { unit, attributes }]) => ({
        name,
        unit,
        attributes: [...attributes],
      })),
    );
  });
});
