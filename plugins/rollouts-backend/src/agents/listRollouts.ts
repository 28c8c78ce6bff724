import { ActionsRegistryService } from './alphaActionsRegistry';
import {
  fleetSorts,
  rolloutPhases,
  rolloutUrgencies,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AgentServices, Zod } from './AgentServices';
import { enumOf } from './schemas';
import { summarizeRollout, summarySchema } from './summarizeRollout';

/** Rollouts of one answer at most; an agent reads all of it. */
const maxLimit = 50;

export function registerListRollouts(
  registry: ActionsRegistryService,
  { fleet }: Pick<AgentServices, 'fleet'>,
): void {
  registry.register({
    name: 'list-rollouts',
    title: 'List rollouts',
    description: `The rollouts that you may see, those that need a person first. Values of one filter are alternatives, filters add up.
Entities, owners, systems and domains are refs, such as component:default/checkout. Pages by offset and limit; total says how many there are.`,
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z => inputSchema(z),
      output: z => outputSchema(z),
    },
    examples: [
      {
        title: 'What needs somebody in production',
        input: {
          urgencies: ['attention'],
          environments: ['Production'],
          offset: 0,
          limit: 20,
        },
      },
    ],
    async action({ input, credentials }) {
      const page = await fleet.page(input, credentials);
      return {
        output: {
          total: page.total,
          counts: page.counts,
          rollouts: page.rows.map(({ rollout, urgency, entities }) => ({
            ...summarizeRollout(rollout),
            environment: page.clusters.find(
              ({ name }) => name === rollout.ref.cluster,
            )?.environment,
            urgency,
            entities: entities.map(({ ref, title, owners }) => ({
              ref,
              title,
              owners: [...owners],
            })),
          })),
          silentClusters: page.clusters
            .filter(({ isReachable }) => !isReachable)
            .map(({ name }) => name),
        },
      };
    },
  });
}

function inputSchema(z: Zod) {
  const names = (what: string) => z.array(z.string()).optional().describe(what);
  return z.object({
    text: z
      .string()
      .max(200)
      .optional()
      .describe(
        'Words that all have to occur in the name, namespace, cluster, versions, images or entity; key=value is a label',
      ),
    urgencies: z
      .array(enumOf(z, rolloutUrgencies))
      .optional()
      .describe(
        'attention: a person has to do something; moving: it goes on by itself; steady: nothing is being rolled out',
      ),
    phases: z.array(enumOf(z, rolloutPhases)).optional(),
    clusters: names('Names of clusters'),
    environments: names('Names of environments'),
    namespaces: names('Namespaces in the clusters'),
    engines: names('Ids of engines'),
    owners: names('Refs of owners of an entity of the rollout'),
    systems: names('Refs of systems'),
    domains: names('Refs of domains'),
    entities: names('Refs of entities'),
    sort: enumOf(z, fleetSorts).optional(),
    order: z.enum(['asc', 'desc']).optional(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(maxLimit).default(20),
  });
}

function outputSchema(z: Zod) {
  return z.object({
    total: z.number(),
    counts: z
      .object({
        attention: z.number(),
        moving: z.number(),
        steady: z.number(),
      })
      .describe('How many there are of each urgency'),
    rollouts: z.array(
      summarySchema(z).extend({
        environment: z.string().optional(),
        urgency: enumOf(z, rolloutUrgencies),
        entities: z.array(
          z.object({
            ref: z.string(),
            title: z.string(),
            owners: z.array(z.string()),
          }),
        ),
      }),
    ),
    silentClusters: z
      .array(z.string())
      .describe(
        'Clusters that cannot be reached: what is told of them may be out of date',
      ),
  });
}
