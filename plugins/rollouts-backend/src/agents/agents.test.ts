import { AddressInfo } from 'node:net';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { startDemoBackend } from '../__testUtils__/demo/startDemoBackend';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(60_000);

const ada = 'user:default/ada';
const eve = 'user:default/eve';
const rolloutId = 'production/shop/argo-rollouts/Rollout/checkout';

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

/** What the tools give, as far as it is looked at one by one. */
interface Output {
  total?: number;
  phase?: string;
  rollouts?: object[];
  actions?: object[];
  /** What an agent saw, to be sent with what it wants to be done. */
  observed?: object;
}

interface Answer {
  /** What the tool gave; absent when it failed. */
  output?: Output;
  /** Why it failed. */
  error?: string;
}

/** An answer of the MCP server, to a list of its tools and to a call of one. */
interface McpResponse {
  error?: { message: string };
  result: {
    tools: {
      name: string;
      annotations: { readOnlyHint: boolean; destructiveHint: boolean };
    }[];
    content: { text: string }[];
    isError?: boolean;
  };
}

/** A portal with the MCP server, on a cluster whose canary waits for a promotion. */
async function startAssistedPortal() {
  /** Permissions that somebody lacks: `eve rollouts.read`. */
  const denied = new Set<string>();
  const audited: { eventId: string; meta?: JsonObject }[] = [];
  const decide = (
    credentials: BackstageCredentials,
    permission: { name: string },
  ) => {
    const { userEntityRef } = credentials.principal as BackstageUserPrincipal;
    return denied.has(`${userEntityRef} ${permission.name}`)
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW;
  };
  const { server, reaches, stop } = await startDemoBackend({
    actions: { pluginSources: ['rollouts'] },
    features: [
      mcpPlugin,
      mockServices.permissions.mock({
        authorize: async (requests, options) =>
          requests.map(({ permission }) => ({
            result: decide(options.credentials, permission),
          })),
        authorizeConditional: async (requests, options) =>
          requests.map(({ permission }) => ({
            result: decide(options.credentials, permission),
          })),
      }).factory,
      mockServices.auditor.mock({
        createEvent: async event => {
          audited.push(event);
          return { success: async () => {}, fail: async () => {} };
        },
      }).factory,
    ],
  });
  stops.push(stop);
  const { port } = server.address() as AddressInfo;

  const speak = async (
    authorization: string,
    method: string,
    params: object,
  ): Promise<McpResponse> => {
    const response = await fetch(
      `http://localhost:${port}/api/mcp-actions/v1`,
      {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
        },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      },
    );
    const [, data] = /^data: (.*)$/m.exec(await response.text()) ?? [];
    return JSON.parse(data);
  };
  const call = async (
    authorization: string,
    tool: string,
    input: object,
  ): Promise<Answer> => {
    const { result, error } = await speak(authorization, 'tools/call', {
      name: `rollouts.${tool}`,
      arguments: input,
    });
    if (error) {
      return { error: error.message };
    }
    const [{ text }] = result.content;
    return result.isError
      ? { error: text }
      : { output: JSON.parse(text.replace(/^```json\n|\n```$/g, '')) };
  };
  const as = (person: string) => (tool: string, input: object) =>
    call(mockCredentials.user.header(person), tool, input);
  const portal = {
    audited,
    denied,
    reaches,
    tools: async () =>
      (await speak(mockCredentials.user.header(ada), 'tools/list', {})).result
        .tools,
    asAda: as(ada),
    asEve: as(eve),
    asService: (tool: string, input: object) =>
      call(mockCredentials.service.header(), tool, input),
  };
  // The catalog and the cluster have both been read.
  for (;;) {
    const { output } = await portal.asAda('list-rollouts', {});
    if (output?.total === 1) {
      return portal;
    }
  }
}

it('an assistant finds what waits, explains it, and does what its person agreed to', async () => {
  const { asAda, audited, reaches, tools } = await startAssistedPortal();

  const offered = await tools();
  const found = await asAda('list-rollouts', { urgencies: ['attention'] });
  const explained = await asAda('explain-rollout', { rolloutId });
  const planned = await asAda('plan-rollout-action', {
    rolloutId,
    action: 'promote',
  });
  const done = await asAda('do-rollout-action', {
    rolloutId,
    action: 'promote',
    observed: planned.output?.observed,
    reason: 'The dashboards look well',
  });
  const waiting = asAda('wait-for-rollout', {
    rolloutId,
    until: ['healthy'],
    version: 'v2',
    expect: ['healthy'],
  });
  await reaches('Healthy');
  const waited = await waiting;

  expect(offered.map(({ name }) => name)).toEqual([
    'rollouts.list-rollouts',
    'rollouts.explain-rollout',
    'rollouts.plan-rollout-action',
    'rollouts.do-rollout-action',
    'rollouts.wait-for-rollout',
  ]);
  expect(
    offered
      .filter(({ annotations }) => !annotations.readOnlyHint)
      .map(({ name, annotations }) => [name, annotations.destructiveHint]),
  ).toEqual([['rollouts.do-rollout-action', true]]);
  expect(found.output?.rollouts).toMatchObject([
    {
      rolloutId,
      phase: 'Paused',
      urgency: 'attention',
      stableVersion: 'v1',
      newVersion: 'v2',
      state:
        'It is Paused at step 2 of 3 with version v2 now, and waits for a person to promote it.',
      entities: [{ ref: 'component:default/checkout' }],
    },
  ]);
  expect(explained.output).toMatchObject({
    entityRef: 'component:default/checkout',
    newVersionShare: { asked: 25, max: 100 },
    doubts: [],
    observed: planned.output?.observed,
  });
  expect(explained.output?.actions).toContainEqual({
    action: 'promote',
    isPossible: true,
    explanation: expect.any(String),
  });
  expect(explained.output?.actions).toContainEqual({
    action: 'retry',
    isPossible: false,
    explanation: expect.any(String),
  });
  expect(planned.output).toMatchObject({
    isPossible: true,
    kubectl: expect.stringContaining('promote checkout'),
  });
  expect(done.output).toMatchObject({
    rolloutId,
    actor: ada,
    state: 'requested',
  });
  expect(
    audited.find(({ eventId }) => eventId === 'action-request')?.meta,
  ).toMatchObject({
    action: 'promote',
    via: 'agent',
    reason: 'The dashboards look well',
  });
  expect(waited.output).toMatchObject({
    outcome: 'healthy',
    stableVersion: 'v2',
  });
});

it('an agent acts on what it saw, or not at all', async () => {
  const { asAda } = await startAssistedPortal();
  const { output } = await asAda('explain-rollout', { rolloutId });

  const { error } = await asAda('do-rollout-action', {
    rolloutId,
    action: 'promote',
    observed: { ...output?.observed, stepIndex: 0 },
    reason: 'It looked well at the step before',
  });

  expect(error).toMatch(/^ConflictError: .+/);
  expect((await asAda('explain-rollout', { rolloutId })).output).toMatchObject({
    phase: 'Paused',
  });
});

it('an agent may no more than its person', async () => {
  const { asEve, asAda, denied } = await startAssistedPortal();
  denied.add(`${eve} rollouts.promote`);
  const { output } = await asEve('explain-rollout', { rolloutId });
  const promote = {
    rolloutId,
    action: 'promote',
    observed: output?.observed,
    reason: 'No reason',
  };

  const plan = await asEve('plan-rollout-action', {
    rolloutId,
    action: 'promote',
  });
  const deed = await asEve('do-rollout-action', promote);

  expect(output?.actions).toContainEqual({
    action: 'promote',
    isPossible: false,
    explanation:
      'The permissions of the portal do not let you promote rollouts of component:default/checkout.',
  });
  const refusal =
    'NotAllowedError: You may not promote rollouts of component:default/checkout';
  expect([plan.error, deed.error]).toEqual([refusal, refusal]);
  expect((await asAda('explain-rollout', { rolloutId })).output?.phase).toBe(
    'Paused',
  );
});

it('an agent learns nothing of what its person may not see', async () => {
  const { asEve, denied } = await startAssistedPortal();
  denied.add(`${eve} rollouts.read`);

  const answers = await Promise.all([
    asEve('list-rollouts', {}),
    asEve('explain-rollout', { rolloutId }),
    asEve('wait-for-rollout', { rolloutId }),
    asEve('explain-rollout', {
      rolloutId,
      entityRef: 'component:default/checkout',
    }),
  ]);

  const hidden = `NotFoundError: There is no rollout '${rolloutId}', or you may not see it: list-rollouts names those that you may see`;
  expect(answers).toEqual([
    { output: expect.objectContaining({ total: 0, rollouts: [] }) },
    { error: hidden },
    { error: hidden },
    {
      error:
        'NotAllowedError: You may not see the rollouts of component:default/checkout',
    },
  ]);
});

it('nobody acts without a person', async () => {
  const { asService, asAda } = await startAssistedPortal();
  const { output } = await asAda('explain-rollout', { rolloutId });

  const { error } = await asService('do-rollout-action', {
    rolloutId,
    action: 'abort',
    observed: output?.observed,
    reason: 'A nightly job thinks so',
  });

  expect(error).toBe(
    'NotAllowedError: Actions on rollouts are done in the name of a person: call with the token of a user',
  );
});
