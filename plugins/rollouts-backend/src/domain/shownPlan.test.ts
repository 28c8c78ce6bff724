import { JsonValue } from '@backstage/types';
import { ActionPlan } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { shownPlan } from './shownPlan';

function aPlan(body: JsonValue): ActionPlan {
  return {
    outcome: 'plan',
    action: 'rollBack',
    effect: { now: 'It is healthy.', atOnce: 'v1 comes back.' },
    warnings: [],
    kubectl: 'kubectl argo rollouts undo checkout',
    steps: [
      {
        kind: 'kubernetes',
        method: 'PATCH',
        path: '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/checkout',
        contentType: 'application/json-patch+json',
        body,
      },
    ],
    expect: { kind: 'isCurrent', podHash: 'hash1' },
  };
}

function shownBody(body: JsonValue) {
  return shownPlan(aPlan(body)).steps[0].body;
}

it('shows no value of a variable, and where it comes from', () => {
  const tokenFrom = {
    name: 'TOKEN',
    valueFrom: { secretKeyRef: { name: 'checkout', key: 'token' } },
  };
  const containers = [
    {
      name: 'web',
      image: 'registry.example/web:v1',
      env: [{ name: 'DSN', value: 'hush' }, tokenFrom],
      args: ['--upstream=https://ada:hush@shop.example'],
    },
  ];

  expect(
    shownBody([
      {
        op: 'replace',
        path: '/spec/template',
        value: { spec: { containers } },
      },
    ]),
  ).toEqual([
    {
      op: 'replace',
      path: '/spec/template',
      value: {
        spec: {
          containers: [
            {
              name: 'web',
              image: 'registry.example/web:v1',
              env: [{ name: 'DSN', value: '[hidden]' }, tokenFrom],
              args: ['--upstream=https://[hidden]@shop.example'],
            },
          ],
        },
      },
    },
  ]);
});

it('hides what an annotation calls a secret', () => {
  expect(
    shownBody({
      metadata: { annotations: { 'shop.example/api-key': 'hush' } },
    }),
  ).toEqual({
    metadata: { annotations: { 'shop.example/api-key': '[hidden]' } },
  });
});

it('leaves requests that hold none as they are', () => {
  const body = [
    { op: 'test', path: '/metadata/uid', value: 'uid-checkout' },
    { op: 'test', path: '/status/currentStepIndex', value: 0 },
    { op: 'replace', path: '/spec/paused', value: false },
  ];

  expect(shownBody(body)).toEqual(body);
});
