import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';
import { ContainerStatus, PodFacts } from '../domain/PodFacts';

const text = z.string().optional();

const terminatedSchema = z.object({
  exitCode: z.number(),
  signal: z.number().optional(),
  reason: text,
  message: text,
});

const containerStatusSchema = z.object({
  name: z.string(),
  ready: z.boolean().optional(),
  started: z.boolean().nullish(),
  restartCount: z.number().optional(),
  state: z
    .object({
      waiting: z.object({ reason: text, message: text }).nullish(),
      running: z.object({}).nullish(),
      terminated: terminatedSchema.nullish(),
    })
    .nullish(),
});

const podSchema = z.object({
  spec: z.object({
    nodeName: text,
    containers: z.array(z.object({ name: z.string() })),
    initContainers: z
      .array(z.object({ name: z.string(), restartPolicy: text }))
      .nullish(),
  }),
  status: z
    .object({
      phase: text,
      reason: text,
      message: text,
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: text,
            message: text,
          }),
        )
        .nullish(),
      containerStatuses: z.array(containerStatusSchema).nullish(),
      initContainerStatuses: z.array(containerStatusSchema).nullish(),
    })
    .optional(),
});

export type ParsedPod =
  | { ok: true; facts: PodFacts }
  /** Names the first field that is wrong. */
  | { ok: false; message: string };

/** A pod at the door: only what is shown, and as strict as that needs. */
export function parsePod(object: KubernetesObject): ParsedPod {
  const parsed = podSchema.safeParse(object);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    return { ok: false, message: `${path.join('.')}: ${message}` };
  }
  const { spec, status = {} } = parsed.data;
  const { metadata } = object;
  return {
    ok: true,
    facts: {
      name: metadata.name,
      createdAt: metadata.creationTimestamp,
      isBeingDeleted: metadata.deletionTimestamp !== undefined,
      node: spec.nodeName,
      phase: status.phase,
      reason: status.reason,
      message: status.message || undefined,
      conditions: status.conditions ?? [],
      containers: spec.containers.map(({ name }) => name),
      initContainers: (spec.initContainers ?? []).map(
        ({ name, restartPolicy }) => ({
          name,
          isSidecar: restartPolicy === 'Always',
        }),
      ),
      containerStatuses: (status.containerStatuses ?? []).map(toStatus),
      initContainerStatuses: (status.initContainerStatuses ?? []).map(toStatus),
    },
  };
}

function toStatus({
  name,
  ready,
  started,
  restartCount,
  state,
}: z.infer<typeof containerStatusSchema>): ContainerStatus {
  return {
    name,
    isReady: ready === true,
    isStarted: started === true,
    restarts: restartCount ?? 0,
    isRunning: !!state?.running,
    ...(state?.waiting ? { waiting: state.waiting } : {}),
    ...(state?.terminated ? { terminated: state.terminated } : {}),
  };
}
