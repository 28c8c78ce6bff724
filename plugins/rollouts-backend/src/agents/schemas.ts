import { Zod } from './AgentServices';

export function enumOf<Value extends string>(z: Zod, values: readonly Value[]) {
  const [first, ...others] = values;
  return z.enum([first, ...others]);
}

/** Which rollout, by way of which entity. */
export function rolloutFields(z: Zod) {
  return {
    rolloutId: z
      .string()
      .describe(
        'Id of the rollout, cluster/namespace/engine/kind/name, as list-rollouts gives it',
      ),
    entityRef: z
      .string()
      .optional()
      .describe(
        'Entity by way of which it is seen, such as component:default/checkout; rights are judged on it. The first of its entities unless given',
      ),
  };
}

/** What was seen when deciding. */
export function observationSchema(z: Zod) {
  return z.object({
    uid: z.string(),
    podHash: z.string(),
    stepIndex: z.number().int().optional(),
    generation: z.number().int(),
  });
}
