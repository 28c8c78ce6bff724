import { ActionsRegistryService } from './alphaActionsRegistry';
import { ConflictError } from '@backstage/errors';
import {
  Rollout,
  RolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AgentServices, Zod } from './AgentServices';
import { endingOf, RolloutEnding, rolloutEndings } from './endingOf';
import { findEntity, findRollout, RolloutCall } from './findRollout';
import { enumOf, observationSchema, rolloutFields } from './schemas';
import { summarizeRollout, summarySchema } from './summarizeRollout';

/** Those who call wait five minutes for the head of an answer, and no longer. */
const maxSeconds = 240;

const outcomes = [...rolloutEndings, 'timeout'] as const;

type WaitServices = Pick<
  AgentServices,
  'fleet' | 'rollouts' | 'time' | 'closing'
>;

interface WaitCall extends RolloutCall {
  until: readonly RolloutEnding[];
  version?: string;
  timeoutSeconds: number;
}

interface Waited {
  outcome: RolloutEnding | 'timeout';
  rollout: Rollout;
}

export function registerWaitForRollout(
  registry: ActionsRegistryService,
  services: WaitServices,
): void {
  registry.register({
    name: 'wait-for-rollout',
    title: 'Wait for a rollout',
    description: `Waits until a rollout is healthy, waits for a person, was aborted, is degraded or is gone, whichever comes first, or until the time is up. Then call again to go on waiting.
With version it waits until the rollout is about this version, such as one that was just deployed. With expect it fails unless it ends so.`,
    attributes: { readOnly: true, idempotent: true },
    schema: { input: z => inputSchema(z), output: z => outputSchema(z) },
    async action({ input, credentials }) {
      const { expect, until, ...wish } = input;
      const { outcome, rollout } = await wait(services, {
        ...wish,
        until: until ?? rolloutEndings,
        credentials,
      });
      const summary = summarizeRollout(rollout);
      if (expect && !expect.some(it => it === outcome)) {
        throw new ConflictError(
          `${rollout.id} came to '${outcome}', and ${expect.join(
            ' or ',
          )} was expected. ${summary.state}`,
        );
      }
      return {
        output: { ...summary, outcome, observed: rollout.observation },
      };
    },
  });
}

function inputSchema(z: Zod) {
  return z.object({
    ...rolloutFields(z),
    until: z
      .array(enumOf(z, rolloutEndings))
      .nonempty()
      .optional()
      .describe('What ends the waiting; each of them unless given'),
    version: z
      .string()
      .optional()
      .describe('Version that has to be the new one, as the portal shows it'),
    expect: z
      .array(enumOf(z, outcomes))
      .nonempty()
      .optional()
      .describe('Fails when the outcome is another one; for templates'),
    timeoutSeconds: z.number().int().min(1).max(maxSeconds).default(120),
  });
}

function outputSchema(z: Zod) {
  return summarySchema(z).extend({
    outcome: enumOf(z, outcomes),
    observed: observationSchema(z),
  });
}

async function wait(services: WaitServices, call: WaitCall): Promise<Waited> {
  const entityRef = await findEntity(services, call);
  const { credentials, rolloutId, version, until } = call;
  let { rollout } = await findRollout(services, { ...call, entityRef });
  const stop = new AbortController();
  const { signal } = stop;
  const end = () => stop.abort();
  services.closing.addEventListener('abort', end);
  void services.time.sleep(call.timeoutSeconds * 1000, signal).then(end);
  try {
    const stream = await services.rollouts.stream({
      entityRef,
      credentials,
      signal,
    });
    for await (const { event } of stream) {
      const seen = rolloutIn(event, rolloutId);
      rollout = seen?.rollout ?? rollout;
      const ending = seen?.rollout
        ? endingOf(seen.rollout, version)
        : seen && 'gone';
      if (ending && until.includes(ending)) {
        return { outcome: ending, rollout };
      }
    }
    return { outcome: 'timeout', rollout };
  } finally {
    services.closing.removeEventListener('abort', end);
    end();
  }
}

/** What an event tells of a rollout: how it is, or that it is not there; nothing of others. */
function rolloutIn(
  event: RolloutEvent,
  id: string,
): { rollout?: Rollout } | undefined {
  switch (event.type) {
    case 'snapshot':
      return { rollout: event.snapshot.rollouts.find(it => it.id === id) };
    case 'changed':
      return event.rollout.id === id ? { rollout: event.rollout } : undefined;
    case 'removed':
      return event.rolloutId === id ? {} : undefined;
    default:
      return undefined;
  }
}
