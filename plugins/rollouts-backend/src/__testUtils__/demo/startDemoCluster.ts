import { setImmediate } from 'node:timers/promises';
import {
  adminIdentity,
  DemoCluster,
  DemoClusterOptions,
  NewObject,
  RequestRecord,
  SteppedClock,
} from '@progressive-delivery/demo-cluster';

const rolloutPath =
  '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/checkout';

/** 25 %, a pause until somebody promotes, and the rest. */
export function aCanary(image: string): NewObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: {
      name: 'checkout',
      namespace: 'shop',
      labels: { app: 'checkout' },
    },
    spec: {
      replicas: 4,
      selector: { matchLabels: { app: 'checkout' } },
      strategy: {
        canary: {
          steps: [{ setWeight: 25 }, { pause: {} }, { setWeight: 50 }],
        },
      },
      template: {
        metadata: { labels: { app: 'checkout' } },
        spec: { containers: [{ name: 'web', image }] },
      },
    },
  };
}

/** An embedded cluster with a canary of checkout that waits for a promotion. */
export async function startDemoCluster(
  options: Partial<DemoClusterOptions> = {},
) {
  const clock = new SteppedClock(new Date('2026-03-01T12:00:00Z'));
  const requests: RequestRecord[] = [];
  const cluster = new DemoCluster({
    name: 'production',
    clock,
    onRequest: request => requests.push(request),
    ...options,
  });
  await cluster.start();
  const asAdmin = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${cluster.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${adminIdentity.token}`,
        'content-type': 'application/merge-patch+json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return response.json();
  };
  /** The clock is stepped until the controller has written this phase. */
  const reaches = async (phase: string) => {
    for (;;) {
      clock.step(1);
      const { status } = await asAdmin('GET', rolloutPath);
      if (status?.phase === phase) {
        return;
      }
      await setImmediate();
    }
  };

  cluster.store.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop' },
  });
  cluster.store.create(aCanary('web:v1'));
  await reaches('Healthy');
  await asAdmin('PATCH', rolloutPath, { spec: aCanary('web:v2').spec });
  await reaches('Paused');
  requests.length = 0;
  return { cluster, clock, requests, reaches };
}
