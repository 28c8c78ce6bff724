import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  ActionsService,
  actionsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import { z } from 'zod';
import { startDemoBackend } from '../__testUtils__/demo/startDemoBackend';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(60_000);

const blocks = [
  ...readFileSync(
    join(__dirname, '../../../../docs/agents.md'),
    'utf8',
  ).matchAll(/^```yaml\n([\s\S]*?)^```$/gm),
].map(([, text]) => parse(text));

const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*$/i),
  name: z.string().min(1),
  action: z.string().regex(/^[a-z-]+:[a-z-]+$/),
  input: z.record(z.string(), z.json()),
});

/** What the scaffolder asks of a template, as far as these ones go, and nothing beside it. */
const specSchema = z.strictObject({
  type: z.string().min(1),
  owner: z.string().min(1),
  parameters: z.strictObject({
    required: z.array(z.string()),
    properties: z.record(
      z.string(),
      z.strictObject({ title: z.string(), type: z.literal('string') }),
    ),
  }),
  steps: z.array(stepSchema).nonempty(),
  output: z.strictObject({
    text: z.array(z.strictObject({ title: z.string(), content: z.string() })),
  }),
});

type Spec = z.infer<typeof specSchema>;

const document: Entity & { spec: Spec } = blocks.find(
  ({ kind }) => kind === 'Template',
);
const waiting = document.spec;
/** The template of the page, with the steps that it shows for templates that act. */
const acting: Spec = {
  ...waiting,
  steps: [
    ...blocks.find(({ steps }) => Array.isArray(steps)).steps,
    ...waiting.steps,
  ],
};

/** What the page says to switch on. */
const switchedOn = blocks.find(
  ({ backend }) => backend?.actions.pluginSources,
).backend;
/** And to let assistants look only. */
const lookOnly = blocks.find(({ backend }) => backend?.actions.filter).backend;

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

/** A portal that has its actions by the name of the page, and somebody who asks for them. */
async function startPortal(filters: JsonObject = {}) {
  let actions: ActionsService | undefined;
  const { reaches, stop } = await startDemoBackend({
    actions: { ...switchedOn.actions, ...filters },
    features: [
      createBackendPlugin({
        pluginId: 'scaffolder',
        register: env =>
          env.registerInit({
            deps: {
              service: actionsServiceRef,
              // So that it is told to be there.
              http: coreServices.httpRouter,
            },
            init: async ({ service }) => {
              actions = service;
            },
          }),
      }),
    ],
  });
  stops.push(stop);
  const credentials = mockCredentials.user('user:default/ada');
  const offered = async () => (await actions!.list({ credentials })).actions;
  /** As the scaffolder does: the input has to be what the action says that it takes. */
  const invoke = async (id: string, input: JsonObject) => {
    const action = (await offered()).find(offer => offer.id === id);
    z.fromJSONSchema(
      action!.schema.input as z.core.JSONSchema.JSONSchema,
    ).parse(input);
    return (await actions!.invoke({ id, input, credentials }))
      .output as JsonObject;
  };
  // The catalog and the cluster have both been read.
  while ((await invoke('rollouts:list-rollouts', {})).total !== 1);
  return { invoke, offered, reaches };
}

const placeholder = /\$\{\{ ([\w.]+) \}\}/g;

/** As the scaffolder fills in a template: a value that is a placeholder alone keeps its type. */
function fill(value: JsonValue, context: JsonObject): JsonValue {
  const read = (path: string) =>
    path
      .split('.')
      .reduce<any>((parent, key) => parent?.[key], context) as JsonValue;
  if (typeof value === 'string') {
    const [alone] = value.match(/^\$\{\{ [\w.]+ \}\}$/) ?? [];
    return alone
      ? read(alone.slice(4, -3))
      : value.replace(placeholder, (_, path) => String(read(path)));
  }
  if (Array.isArray(value)) {
    return value.map(item => fill(item, context));
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          fill(item as JsonValue, context),
        ]),
      )
    : value;
}

/** Does its steps one after the other, and gives its output. */
async function run(
  { steps, output }: Spec,
  parameters: JsonObject,
  invoke: (id: string, input: JsonObject) => Promise<JsonObject>,
): Promise<JsonValue> {
  const done: Record<string, JsonObject> = {};
  for (const { id, action, input } of steps) {
    const filled = fill(input, { parameters, steps: done }) as JsonObject;
    done[id] = { output: await invoke(action, filled) };
  }
  return fill(output, { parameters, steps: done });
}

describe('the template of docs/agents.md', () => {
  it('is one that the catalog and the scaffolder take', async () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new FieldFormatEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
    ]);

    expect(await policy.enforce(document)).toBe(document);
    expect(document.apiVersion).toBe('scaffolder.backstage.io/v1beta3');
    expect(specSchema.parse(waiting)).toEqual(waiting);
    expect(specSchema.parse(acting)).toEqual(acting);
    expect(Object.keys(waiting.parameters.properties)).toEqual(
      waiting.parameters.required,
    );
  });

  it('names actions that the portal offers, with the input that they take, and hands on what there is', async () => {
    const { offered } = await startPortal();
    const actions = new Map(
      (await offered()).map(({ id, schema }) => [id, schema]),
    );
    const given = new Set(
      Object.keys(acting.parameters.properties).map(
        name => `parameters.${name}`,
      ),
    );
    const asked = (value: unknown) =>
      [...JSON.stringify(value).matchAll(placeholder)].map(([, path]) => path);

    for (const { id, action, input } of acting.steps) {
      const schema = actions.get(action);
      const inputs = Object.keys(schema?.input.properties ?? {});

      expect([...actions.keys()]).toContain(action);
      expect(inputs).toEqual(expect.arrayContaining(Object.keys(input)));
      expect([...given]).toEqual(expect.arrayContaining(asked(input)));
      Object.keys(schema?.output.properties ?? {}).forEach(name =>
        given.add(`steps.${id}.output.${name}`),
      );
    }
    expect([...given]).toEqual(expect.arrayContaining(asked(acting.output)));
  });

  it('fails where somebody is waited for, with 409 and the reason behind it', async () => {
    const { invoke } = await startPortal();

    await expect(run(waiting, { version: 'v2' }, invoke)).rejects.toMatchObject(
      {
        message: 'Request failed with 409 Conflict',
        cause: {
          message: expect.stringMatching(
            /came to 'waitsForPerson', and healthy was expected\. It is Paused at step 2 of 3/,
          ),
        },
      },
    );
  });

  it('promotes with the steps for it, and tells how it went', async () => {
    const { invoke, reaches } = await startPortal();

    const [told] = await Promise.all([
      run(acting, { version: 'v2' }, invoke),
      reaches('Healthy'),
    ]);

    expect(told).toEqual({
      text: [
        { title: 'Rollout', content: expect.stringMatching(/^It is Healthy/) },
      ],
    });
  });
});

it('an assistant that may only look is not offered to act', async () => {
  const { offered } = await startPortal(lookOnly.actions);

  expect((await offered()).map(({ id }) => id)).toEqual([
    'rollouts:list-rollouts',
    'rollouts:explain-rollout',
    'rollouts:plan-rollout-action',
    'rollouts:wait-for-rollout',
  ]);
});
